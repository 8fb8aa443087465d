// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.plan.Phase;
import java.util.Optional;

/// A person's way through a run: by wires, nodes or iterations. Going back visits the same moments
/// in the other direction.
public final class Walk {

  private final TimeTravel travel;
  private int hidden;

  public Walk(TimeTravel travel) {
    this.travel = travel;
  }

  /// How much of the last step done is shown.
  public Parts parts() {
    int count = travel.now().current().map(Walk::count).orElse(1);
    return new Parts(count - hidden, count);
  }

  private static int count(TraceStep step) {
    boolean back = step.phase() == Phase.BACKWARD;
    return Math.max(1, back ? step.contributions().size() : step.outputs().size());
  }

  /// Goes on; gives the breakpoint that the way there or the step met.
  public Optional<Breakpoint.Hit> forward(Granularity granularity) {
    if (granularity == Granularity.ITERATION) {
      hidden = 0;
      return travel.resume().hit();
    }
    if (granularity == Granularity.WIRE && hidden > 0) {
      hidden--;
      return Optional.empty();
    }
    if (finishStep()) {
      return Optional.empty();
    }
    travel.stepForward();
    Debugger now = travel.now();
    if (granularity == Granularity.WIRE) {
      hidden = now.current().map(Walk::count).orElse(1) - 1;
    }
    return now.hit();
  }

  /// Shows the rest of a step that is shown in part. False when there is none.
  public boolean finishStep() {
    boolean partly = hidden > 0;
    hidden = 0;
    return partly;
  }

  public void back(Granularity granularity) {
    switch (granularity) {
      case WIRE -> wireBack();
      case OP -> {
        hidden = 0;
        travel.stepBack();
      }
      case ITERATION -> {
        hidden = 0;
        iterationBack();
      }
    }
  }

  private void wireBack() {
    if (parts().shown() > 1) {
      hidden++;
    } else {
      hidden = 0;
      travel.stepBack();
    }
  }

  private void iterationBack() {
    if (travel.iteration() > travel.first()) {
      travel.seek(travel.iteration() - 1, Integer.MAX_VALUE);
    } else {
      travel.seek(travel.first(), 0);
    }
  }

  /// The last step done, as far as it is shown.
  public Optional<TraceStep> current() {
    int left = parts().shown();
    return travel.now().current().map(step -> hidden == 0 ? step : step.first(left));
  }
}
