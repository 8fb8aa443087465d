// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.Stroke;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.theme.Swatch;

/// Where the whole graph is drawn small, in the lower right corner, and the frame around what the
/// window shows.
final class MinimapPainter {
  private static final double WIDTH = 184;
  private static final double HEIGHT = 138;
  private static final double MARGIN = 12;
  private static final double PADDING = 8;

  private MinimapPainter() {}

  /// Where the map lies in the window; it hides in windows too small for it.
  static Box box(double widthScreen, double heightScreen) {
    boolean room = widthScreen > 4 * WIDTH && heightScreen > 2 * HEIGHT;
    return room
        ? new Box(widthScreen - WIDTH - MARGIN, heightScreen - HEIGHT - MARGIN, WIDTH, HEIGHT)
        : new Box(0, 0, 0, 0);
  }

  /// From the world to the map, in window coordinates.
  static Viewport mapping(GraphScene scene, Box visible, Box box) {
    Box world = scene.bounds().union(visible);
    Viewport inner = Viewport.fitting(world, box.width(), box.height(), PADDING, 0.3);
    return inner.pannedBy(box.x(), box.y());
  }

  /// The world point under a place on the map.
  static Point toWorld(GraphScene scene, Box visible, Box box, Point screen) {
    return mapping(scene, visible, box).toWorld(screen);
  }

  /// What the window shows.
  static void paintFrame(Viewport mapping, Box visible, Box box, SceneColours colours, Pen pen) {
    Box frame = mapping.toScreen(visible);
    pen.strokeBox(within(frame, box.grown(-3)), 2, colours.of(Swatch.ACCENT), Stroke.solid(1.5));
  }

  private static Box within(Box box, Box limit) {
    double left = Math.clamp(box.x(), limit.x(), limit.right());
    double top = Math.clamp(box.y(), limit.y(), limit.bottom());
    double right = Math.clamp(box.right(), left, Math.max(left, limit.right()));
    double bottom = Math.clamp(box.bottom(), top, Math.max(top, limit.bottom()));
    return new Box(left, top, right - left, bottom - top);
  }
}
