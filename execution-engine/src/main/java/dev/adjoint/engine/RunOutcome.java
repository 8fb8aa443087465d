// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import java.util.Optional;

/// How a resumed run ended.
///
/// @param hit what stopped the run, when a breakpoint did
public record RunOutcome(Ending ending, Optional<Breakpoint.Hit> hit) {
  static final RunOutcome FINISHED = new RunOutcome(Ending.FINISHED, Optional.empty());
  static final RunOutcome REACHED = new RunOutcome(Ending.REACHED, Optional.empty());
  static final RunOutcome STOPPED = new RunOutcome(Ending.STOPPED, Optional.empty());

  static RunOutcome at(Breakpoint.Hit hit) {
    return new RunOutcome(Ending.BREAKPOINT, Optional.of(hit));
  }

  /// Why it ended.
  public enum Ending {
    FINISHED,
    BREAKPOINT,
    REACHED,
    STOPPED
  }
}
