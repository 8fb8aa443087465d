// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.debug.Parts;
import java.util.List;
import java.util.Optional;

/// All steps of one run in order, and how many of them are done. The last one done is the current
/// one: its numbers are what the canvas shows.
///
/// @param parts how much of the current step is shown
public record Timeline(List<Step> steps, int done, Parts parts) {
  public static final Timeline EMPTY = new Timeline(List.of(), 0, Parts.WHOLE);

  public Timeline {
    steps = List.copyOf(steps);
    if (done < 0 || done > steps.size()) {
      throw new IllegalArgumentException(done + " of " + steps.size() + " steps done");
    }
  }

  public Optional<Step> current() {
    return done == 0 ? Optional.empty() : Optional.of(steps.get(done - 1));
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  public boolean atStart() {
    return done == 0;
  }

  public boolean atEnd() {
    return done == steps.size() && parts.isWhole();
  }

  /// How many steps one side has.
  public int count(Step.Side side) {
    return (int) steps.stream().filter(step -> step.side() == side).count();
  }

  /// How many steps of one side are done.
  public int doneOf(Step.Side side) {
    return (int) steps.subList(0, done).stream().filter(step -> step.side() == side).count();
  }
}
