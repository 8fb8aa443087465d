// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.canvas.Patch.PenSupply;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/// What a gesture shows above the graph: the wire being dragged, the selecting box, a node on its
/// way out of the palette. On a canvas of its own, so that the graph below is not painted with it.
final class OverlayLayer {
  private final Canvas canvas = new Canvas();
  private final FxPen pen;

  OverlayLayer(PenSupply pens) {
    pen = pens.penFor(canvas);
    canvas.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setVisible(false);
  }

  Node node() {
    return canvas;
  }

  /// @param draft the wire that is being dragged
  void show(
      Excerpt window,
      Optional<WireLook> draft,
      Overlay overlay,
      Brushes brushes,
      OverlayPainter marks) {
    boolean used = draft.isPresent() || !overlay.isEmpty();
    canvas.setVisible(used);
    if (!used) {
      return;
    }
    canvas.setWidth(window.width());
    canvas.setHeight(window.height());
    Box all = new Box(0, 0, window.width(), window.height());
    pen.wipe(all);
    pen.save();
    pen.translate(-window.left(), -window.top());
    pen.scale(window.zoom());
    draft.ifPresent(wire -> brushes.painter().paintWire(wire, pen, window.zoom()));
    pen.restore();
    marks.paint(overlay, window.viewport(), all, pen);
  }
}
