// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.Colours;
import dev.adjoint.drawing.CommentLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.Stroke;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.theme.Swatch;

/// Draws the whole graph small, with a frame around what the window shows, in the lower right
/// corner.
final class MinimapPainter {
  private static final double WIDTH = 184;
  private static final double HEIGHT = 138;
  private static final double MARGIN = 12;
  private static final double PADDING = 8;

  /// More nodes than pixels tell nothing: every k-th is drawn.
  private static final int DRAWN = 1_000;

  /// Smaller frames are left out.
  private static final double LEAST_FRAME = 6;

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

  /// The map without the frame.
  static void paintMap(GraphScene scene, Viewport mapping, Box box, SceneColours colours, Pen pen) {
    pen.fillBox(box.movedBy(0, 1).grown(2), 9, colours.faded(Swatch.SHADOW, 0.06));
    pen.fillBox(box, 8, colours.of(Swatch.RAISED));
    pen.strokeBox(box.grown(-0.5), 8, colours.of(Swatch.LINE_STRONG), Stroke.solid(1));
    paintBlocks(scene, mapping, colours, pen);
    int stride = Math.max(1, scene.nodes().size() / DRAWN);
    int place = 0;
    for (NodeLook node : scene.nodes()) {
      if (place++ % stride == 0) {
        paintNode(scene.withState(node), mapping, colours, pen);
      }
    }
  }

  /// What the window shows.
  static void paintFrame(Viewport mapping, Box visible, Box box, SceneColours colours, Pen pen) {
    Box frame = mapping.toScreen(visible);
    pen.strokeBox(within(frame, box.grown(-3)), 2, colours.of(Swatch.ACCENT), Stroke.solid(1.5));
  }

  /// The frames of open blocks that are not too small to be told apart, and the comments.
  private static void paintBlocks(
      GraphScene scene, Viewport mapping, SceneColours colours, Pen pen) {
    Box world = scene.bounds();
    double least = LEAST_FRAME / mapping.zoom();
    for (BlockLook block :
        scene.blocks().in(world, box -> box.width() >= least && box.height() >= least)) {
      Box small = mapping.toScreen(block.box());
      int colour = colours.category(block.category());
      pen.fillBox(small, 3, Colours.fade(colour, 0.09));
      pen.strokeBox(small, 3, Colours.fade(colour, 0.4), Stroke.solid(0.75));
    }
    for (CommentLook comment : scene.comments().in(world)) {
      pen.fillBox(mapping.toScreen(comment.box()), 1, colours.faded(Swatch.WARNING, 0.3));
    }
  }

  private static void paintNode(NodeLook node, Viewport mapping, SceneColours colours, Pen pen) {
    int category = colours.category(node.category());
    int fill = Colours.mix(category, colours.of(Swatch.RAISED), 0.75);
    if (node.state().current()) {
      fill = colours.of(node.state().backward() ? Swatch.BACKWARD : Swatch.FORWARD);
    } else if (node.state().error()) {
      fill = colours.of(Swatch.ERROR);
    }
    Box small = mapping.toScreen(node.box());
    pen.fillBox(
        new Box(small.x(), small.y(), Math.max(1.5, small.width()), Math.max(1.5, small.height())),
        small.width() > 8 ? 2 : 0,
        fill);
  }

  private static Box within(Box box, Box limit) {
    double left = Math.clamp(box.x(), limit.x(), limit.right());
    double top = Math.clamp(box.y(), limit.y(), limit.bottom());
    double right = Math.clamp(box.right(), left, Math.max(left, limit.right()));
    double bottom = Math.clamp(box.bottom(), top, Math.max(top, limit.bottom()));
    return new Box(left, top, right - left, bottom - top);
  }
}
