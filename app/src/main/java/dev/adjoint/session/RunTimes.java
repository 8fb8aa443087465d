// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.StepTime;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.plan.Phase;

/// What the steps of an iteration take, those of which no better figure will come. Immutable; it
/// grows while nobody waits, so that it is newer than the moment that is looked at.
public final class RunTimes {
  public static final RunTimes NONE = new RunTimes(PersistentMap.empty());

  private record Known(int index, StepTime time) {}

  private final PersistentMap<PlannedStep, Known> steps;

  private RunTimes(PersistentMap<PlannedStep, Known> steps) {
    this.steps = steps;
  }

  RunTimes with(int index, PlannedStep step, StepTime time) {
    return new RunTimes(steps.with(step, new Known(index, time)));
  }

  /// The time of a node as of a moment.
  ///
  /// @param once what its steps before the moment took when they were done
  /// @param done how many steps of the run lie before the moment
  NodeTime of(String node, NodeTime once, int done) {
    long nanos = 0;
    int known = 0;
    boolean steady = true;
    for (Phase phase : Phase.values()) {
      Known step = steps.get(new PlannedStep(phase, node));
      if (step != null && step.index() < done) {
        nanos += step.time().nanos();
        known++;
        steady &= step.time().steady();
      }
    }
    if (known < once.steps()) {
      return new NodeTime(once.nanos(), once.steps(), NodeTime.Kind.PROVISIONAL);
    }
    return new NodeTime(nanos, known, steady ? NodeTime.Kind.STEADY : NodeTime.Kind.ONCE);
  }
}
