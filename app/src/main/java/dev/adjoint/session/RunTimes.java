// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.StepTime;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the steps of an iteration take, those of which no better figure will come; of those that it
/// has not come to, what they last took. Immutable; it grows while nobody waits, so that it is
/// newer than the moment that is looked at.
public final class RunTimes {
  public static final RunTimes NONE = new RunTimes(PersistentMap.empty(), PersistentMap.empty());

  private record Known(int index, StepTime time) {}

  private final PersistentMap<PlannedStep, Known> steps;

  /// Of iterations before this one, of nodes all of whose steps are known.
  private final PersistentMap<PlannedStep, StepTime> last;

  private RunTimes(
      PersistentMap<PlannedStep, Known> steps, PersistentMap<PlannedStep, StepTime> last) {
    this.steps = steps;
    this.last = last;
  }

  /// For another iteration of the same graph.
  ///
  /// @param schedule of the iteration that these are of
  RunTimes atStart(List<PlannedStep> schedule) {
    PersistentMap<PlannedStep, StepTime> all = last;
    for (Map.Entry<PlannedStep, Known> step : steps.entrySet()) {
      all = all.with(step.getKey(), step.getValue().time());
    }
    PersistentMap<PlannedStep, StepTime> whole = all;
    for (PlannedStep step : schedule) {
      if (!all.containsKey(step)) {
        for (Phase phase : Phase.values()) {
          whole = whole.without(new PlannedStep(phase, step.node()));
        }
      }
    }
    return new RunTimes(PersistentMap.empty(), whole);
  }

  RunTimes with(int index, PlannedStep step, StepTime time) {
    return new RunTimes(steps.with(step, new Known(index, time)), last);
  }

  /// The time of a node as of a moment; empty when nothing is known of it so far.
  ///
  /// @param once what its steps before the moment took when they were done
  /// @param done how many steps of the run lie before the moment
  Optional<NodeTime> of(String node, Optional<NodeTime> once, int done) {
    long nanos = 0;
    int known = 0;
    boolean steady = true;
    for (Phase phase : Phase.values()) {
      Optional<StepTime> step = of(new PlannedStep(phase, node), once.isPresent() ? done : 0);
      if (step.isPresent()) {
        nanos += step.get().nanos();
        known++;
        steady &= step.get().steady();
      }
    }
    if (once.isPresent() && known < once.get().steps()) {
      NodeTime first = once.get();
      return Optional.of(new NodeTime(first.nanos(), first.steps(), NodeTime.Kind.PROVISIONAL));
    }
    return known == 0
        ? Optional.empty()
        : Optional.of(
            new NodeTime(nanos, known, steady ? NodeTime.Kind.STEADY : NodeTime.Kind.ONCE));
  }

  private Optional<StepTime> of(PlannedStep planned, int done) {
    return Optional.ofNullable(steps.get(planned))
        .filter(step -> step.index() < done)
        .map(Known::time)
        .or(() -> Optional.ofNullable(last.get(planned)));
  }
}
