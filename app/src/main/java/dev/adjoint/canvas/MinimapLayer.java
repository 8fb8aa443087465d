// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.PenSupply;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.scene.GraphScene;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/// The minimap: nodes on one canvas, painted when they change, and the frame around what the window
/// shows on another, painted when that moves.
final class MinimapLayer {
  /// The map follows drags and steps at a distance: nodes are small on it.
  private static final long LEAST_NANOS = 200_000_000;

  /// Its shadow.
  private static final double AROUND = 4;

  private final Group group = new Group();
  private final Canvas map = new Canvas();
  private final Canvas frame = new Canvas();
  private final FxPen mapPen;
  private final FxPen framePen;
  private Optional<MinimapPicture> painted = Optional.empty();
  private boolean stale = true;
  private long paintedNanos;
  private Optional<Framed> framed = Optional.empty();

  /// What the frame was painted from.
  private record Framed(Viewport mapping, Box visible, Box local, SceneColours colours) {}

  MinimapLayer(PenSupply pens) {
    mapPen = pens.penFor(map);
    framePen = pens.penFor(frame);
    group.setManaged(false);
    group.setMouseTransparent(true);
    group.getChildren().addAll(map, frame);
  }

  Node node() {
    return group;
  }

  /// The nodes are to be painted anew.
  void forget() {
    stale = true;
    paintedNanos = 0;
  }

  /// @param changed whether nodes may look different from last time
  /// @param box where the map lies in the window
  /// @return whether it is to be asked again soon, for it is behind
  boolean show(GraphScene scene, Box visible, Box box, boolean changed, SceneColours colours) {
    group.setVisible(box.width() > 0);
    if (box.width() == 0) {
      return false;
    }
    stale |= changed;
    long now = System.nanoTime();
    Box local = new Box(AROUND, AROUND, box.width(), box.height());
    if (size(map, local)) {
      painted = Optional.empty();
    }
    Viewport mapping = MinimapPainter.mapping(scene, visible, local);
    if (painted.isEmpty() || stale && now - paintedNanos > LEAST_NANOS) {
      repaint(scene, mapping, local, colours);
      stale = false;
      paintedNanos = now;
    } else if (!stale && !painted.get().mapping().equals(mapping)) {
      repaint(scene, mapping, local, colours);
    }
    group.relocate(box.x() - AROUND, box.y() - AROUND);
    size(frame, local);
    frame(new Framed(painted.get().mapping(), visible, local, colours));
    return stale;
  }

  private void repaint(GraphScene scene, Viewport mapping, Box local, SceneColours colours) {
    MinimapPicture now = MinimapPicture.of(scene, mapping, local, colours);
    now.paintOver(painted, new Box(0, 0, map.getWidth(), map.getHeight()), mapPen);
    painted = Optional.of(now);
  }

  private void frame(Framed now) {
    if (!framed.filter(now::equals).isPresent()) {
      framed = Optional.of(now);
      framePen.wipe(new Box(0, 0, frame.getWidth(), frame.getHeight()));
      MinimapPainter.paintFrame(now.mapping(), now.visible(), now.local(), now.colours(), framePen);
    }
  }

  private static boolean size(Canvas canvas, Box local) {
    double width = local.width() + 2 * AROUND;
    double height = local.height() + 2 * AROUND;
    if (canvas.getWidth() == width && canvas.getHeight() == height) {
      return false;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    return true;
  }
}
