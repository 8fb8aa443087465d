// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Lineup;
import dev.adjoint.geometry.Point;
import dev.adjoint.scene.Arrangement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Puts the selected nodes in line, evenly apart, or at places worked out elsewhere, which they
/// glide to; a folded block goes as one. Each is one step of the history.
public final class Arranger {
  private final CanvasViewModel canvas;
  private final Glide glide;

  Arranger(CanvasViewModel canvas) {
    this.canvas = canvas;
    this.glide = new Glide(canvas.surface()::showMoved);
  }

  public void align(Lineup.Edge edge) {
    move(boxes -> Lineup.align(boxes, edge));
  }

  public void spreadAcross() {
    move(Lineup::spreadAcross);
  }

  public void spreadDown() {
    move(Lineup::spreadDown);
  }

  private void move(Function<Map<String, Box>, Map<String, Point>> lineup) {
    Arrangement chosen =
        Arrangement.of(
            canvas.document().graph(),
            canvas.scene(),
            canvas.selection().nodes()::contains,
            frame -> frame);
    Map<String, Box> boxes = new HashMap<>();
    chosen
        .frames()
        .forEach(
            (id, frame) ->
                boxes.put(id, frame.boxAt(chosen.corners().getOrDefault(id, Point.ORIGIN))));
    Map<String, Point> corners = lineup.apply(boxes);
    if (!corners.isEmpty()) {
      moveTo(chosen.spread(corners));
    }
  }

  /// Moves nodes to these corners, wires among them going their own way again.
  public void moveTo(Map<String, Point> corners) {
    Map<String, Point> before = new HashMap<>();
    corners.keySet().forEach(id -> before.put(id, canvas.surface().corner(id)));
    canvas.edits().rearrange(corners);
    glide.start(before, corners);
  }

  /// Without motion things are at their places at once.
  public void setReducedMotion(boolean reduced) {
    glide.setReducedMotion(reduced);
  }
}
