// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Selection;
import dev.adjoint.session.BreakHit;
import dev.adjoint.session.RunSnapshot;
import java.util.Optional;

/// Keeps the selection on the node of the current step, so that the inspector tells of it. A person
/// who selects something else during a run keeps it until they come back to the current node; the
/// first step of a run is followed whatever is selected. Where a breakpoint stops a run, the node
/// at which the fault began is selected and brought into sight.
final class FollowStep {
  private final CanvasViewModel canvas;
  private Optional<String> followed = Optional.empty();
  private Optional<BreakHit> stopped = Optional.empty();
  private boolean atStart = true;

  FollowStep(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  void see(RunSnapshot snapshot) {
    if (snapshot.stopped().isPresent() && !snapshot.stopped().equals(stopped)) {
      stopped = snapshot.stopped();
      atStart = snapshot.current().isEmpty();
      followed = snapshot.stopped().flatMap(BreakHit::node);
      followed.ifPresent(this::show);
      return;
    }
    stopped = snapshot.stopped();
    Optional<String> current = snapshot.current().map(TraceStep::node);
    Selection selection = canvas.selection();
    boolean begins = atStart && current.isPresent();
    atStart = current.isEmpty();
    boolean free =
        begins
            || selection.isEmpty()
            || followed.map(Selection::ofNode).filter(selection::equals).isPresent();
    if (free) {
      current.ifPresent(this::show);
      followed = current;
    }
  }

  private void show(String node) {
    canvas.select(Selection.ofNode(node));
    canvas.reveal(node);
  }
}
