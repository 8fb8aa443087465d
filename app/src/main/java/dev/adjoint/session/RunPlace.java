// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import java.util.List;
import java.util.Optional;

/// Where a run stands in time.
///
/// @param steps all steps of an iteration; the same list as long as it has the same steps
/// @param done how many of them lie before the moment; the last one may be shown in part
/// @param parts how much of the last step is shown
/// @param current the last step, as far as it is shown
/// @param opened the composite that was stepped into; nothing of what its own step gives is shown
/// @param iteration counts the runs whose updates hold, from 1
/// @param first the earliest iteration that can be gone back to
/// @param furthest the last iteration that has been begun
public record RunPlace(
    List<PlannedStep> steps,
    int done,
    Parts parts,
    Optional<TraceStep> current,
    Optional<Opened> opened,
    long iteration,
    long first,
    long furthest) {
  static final RunPlace NONE =
      new RunPlace(List.of(), 0, Parts.WHOLE, Optional.empty(), Optional.empty(), 1, 1, 1);

  /// Whether time can be gone back at all.
  public boolean canGoBack() {
    return done > 0 || iteration > first;
  }
}
