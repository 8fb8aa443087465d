// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Goal;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import java.util.List;

/// What ends a search through bodies beside breakpoints.
interface SearchEnd {
  SearchEnd NONE =
      new SearchEnd() {
        @Override
        public boolean isReached(Debugger run) {
          return false;
        }

        @Override
        public boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step) {
          return false;
        }
      };

  /// The step that a person wants to go to.
  static SearchEnd at(Goal goal) {
    return new SearchEnd() {
      @Override
      public boolean isReached(Debugger run) {
        return goal.isReachedBy(run.levels(), run.schedule().get(run.done() - 1));
      }

      @Override
      public boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step) {
        return goal.leadsThrough(around, place, step);
      }
    };
  }

  /// Whether it is the last step that `run` has done.
  boolean isReached(Debugger run);

  /// Whether it may lie in the body at `place`, of a node whose step in that phase is done.
  boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step);
}
