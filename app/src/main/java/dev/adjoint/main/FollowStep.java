// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Selection;
import dev.adjoint.session.RunSnapshot;
import java.util.Optional;

/// Keeps the selection on the node of the current step, so that the inspector tells of it. A person
/// who selects something else during a run keeps it until they come back to the current node; the
/// first step of a run is followed whatever is selected.
final class FollowStep {
  private final CanvasViewModel canvas;
  private Optional<String> followed = Optional.empty();
  private boolean atStart = true;

  FollowStep(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  void see(RunSnapshot snapshot) {
    Optional<String> current = snapshot.current().map(TraceStep::node);
    Selection selection = canvas.selection();
    boolean begins = atStart && current.isPresent();
    atStart = current.isEmpty();
    boolean free =
        begins
            || selection.isEmpty()
            || followed.map(Selection::ofNode).filter(selection::equals).isPresent();
    if (free) {
      current.ifPresent(node -> canvas.select(Selection.ofNode(node)));
      current.ifPresent(canvas::reveal);
      followed = current;
    }
  }
}
