// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import java.time.Duration;
import java.util.Optional;

/// Paints the picture that the window will show next, where that is known and a person takes the
/// time to look at the one it shows. Every fourth step of a run moves the view, and with all that
/// is then painted it takes half as long again; who steps as a person does finds that done.
final class PaintingAhead {
  /// Of a frame. Rendering it takes two to three times as long, for which a step waits that comes
  /// just then.
  private static final Ration A_PORTION = new Ration(Duration.ofMillis(2));

  /// So long nothing has changed when it begins: steps that follow each other faster would only
  /// wait for it.
  private static final Duration REST = Duration.ofMillis(70);

  private final CanvasViewModel model;
  private final GraphLayer graph;
  private long revision = -1;
  private long changedNanos;

  PaintingAhead(CanvasViewModel model, GraphLayer graph) {
    this.model = model;
    this.graph = graph;
  }

  /// @return whether to ask again in the next frame
  boolean goOn(double width, double height, Brushes brushes) {
    long now = System.nanoTime();
    if (revision != model.graphRevision()) {
      revision = model.graphRevision();
      changedNanos = now;
    }
    Optional<Excerpt> next =
        model.foreseen().map(view -> Excerpt.seen(view, width, height)).filter(graph::lacks);
    if (now - changedNanos >= REST.toNanos()) {
      next.ifPresent(part -> graph.paintAhead(part, A_PORTION, brushes));
    }
    return next.isPresent();
  }
}
