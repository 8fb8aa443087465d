// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.problems.ProblemActions;
import dev.adjoint.session.NodePlace;
import java.util.ArrayList;
import java.util.List;

/// What people do from lists that tell of the whole graph, whatever body is open: they are led to
/// the place.
record GraphActions(CanvasViewModel canvas) implements ProblemActions {

  void reveal(NodePlace place) {
    reveal(place.within(), place.node());
  }

  /// Into the body where it is wrong.
  @Override
  public void reveal(Diagnostic problem) {
    List<BodyPlace> path = new ArrayList<>();
    Diagnostic at = problem;
    while (at.inner().isPresent()) {
      path.add(new BodyPlace(at.node().orElseThrow(), at.port().orElseThrow()));
      at = at.inner().get();
    }
    canvas.document().lookAt(path);
    at.node().ifPresent(node -> reveal(path, node));
  }

  private void reveal(List<BodyPlace> path, String node) {
    canvas.document().lookAt(path);
    canvas.select(Selection.ofNode(node));
    canvas.reveal(node);
  }

  @Override
  public void apply(Fix fix) {
    canvas.document().lookAt(List.of());
    canvas.edits().mend(fix);
  }
}
