// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.PlannedStep;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Takes step after step until something ends it. What a step holds in its bodies comes before what
/// it gives.
record RunLoop(Debugger run, Predicate<PlannedStep> reached, Lookout bodies, BooleanSupplier stop) {

  RunOutcome outcome() {
    try {
      while (!stop.getAsBoolean()) {
        if (run.isFinished()) {
          return RunOutcome.FINISHED;
        }
        run.advance();
        Optional<RunOutcome> within = bodies.look(run);
        if (within.isPresent()) {
          return within.get();
        }
        Optional<Breakpoint.Hit> hit = run.hit();
        if (hit.isPresent()) {
          return RunOutcome.at(hit.get());
        }
        if (reached.test(run.schedule().get(run.done() - 1))) {
          return RunOutcome.REACHED;
        }
      }
      return RunOutcome.STOPPED;
    } catch (RunStopped midway) {
      return RunOutcome.STOPPED;
    }
  }
}
