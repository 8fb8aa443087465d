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
import dev.adjoint.geometry.Viewport;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.theme.Swatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The map without the frame, as it is to be painted: from one step of a run to the next two of a
/// thousand marks differ.
///
/// @param mapping from the world to the map
/// @param box the map
/// @param marks blocks, comments and nodes in the order in which they are painted
record MinimapPicture(Viewport mapping, Box box, SceneColours colours, List<Mark> marks) {
  /// More nodes than pixels tell nothing: every k-th is drawn.
  private static final int DRAWN = 1_000;

  /// Smaller frames are left out.
  private static final double LEAST_FRAME = 6;

  /// Where so many marks differ all of them are painted anew.
  private static final int MANY = 16;

  /// Lines reach out of their marks, and what lies between pixels into the next.
  private static final double SOFT = 2;

  /// @param line its edge; 0 for none
  record Mark(Box box, double radius, int fill, int line) {
    private void paint(Pen pen) {
      pen.fillBox(box, radius, fill);
      if (line != 0) {
        pen.strokeBox(box, radius, line, Stroke.solid(0.75));
      }
    }
  }

  static MinimapPicture of(GraphScene scene, Viewport mapping, Box box, SceneColours colours) {
    List<Mark> marks = new ArrayList<>();
    Box world = scene.bounds();
    double least = LEAST_FRAME / mapping.zoom();
    for (BlockLook block :
        scene.blocks().in(world, frame -> frame.width() >= least && frame.height() >= least)) {
      int colour = colours.category(block.category());
      Box small = mapping.toScreen(block.box());
      marks.add(new Mark(small, 3, Colours.fade(colour, 0.09), Colours.fade(colour, 0.4)));
    }
    for (CommentLook comment : scene.comments().in(world)) {
      int colour = colours.faded(Swatch.WARNING, 0.3);
      marks.add(new Mark(mapping.toScreen(comment.box()), 1, colour, 0));
    }
    int stride = Math.max(1, scene.nodes().size() / DRAWN);
    int place = 0;
    for (NodeLook node : scene.nodes()) {
      if (place++ % stride == 0) {
        marks.add(mark(scene, node, mapping, colours));
      }
    }
    return new MinimapPicture(mapping, box, colours, marks);
  }

  private static Mark mark(
      GraphScene scene, NodeLook node, Viewport mapping, SceneColours colours) {
    int fill = Colours.mix(colours.category(node.category()), colours.of(Swatch.RAISED), 0.75);
    if (scene.run().current().filter(node.id()::equals).isPresent()) {
      fill = colours.of(scene.run().backward() ? Swatch.BACKWARD : Swatch.FORWARD);
    } else if (scene.isFaulty(node.id())) {
      fill = colours.of(Swatch.ERROR);
    }
    Box small = mapping.toScreen(node.box());
    double width = Math.max(1.5, small.width());
    double height = Math.max(1.5, small.height());
    return new Mark(
        new Box(small.x(), small.y(), width, height), small.width() > 8 ? 2 : 0, fill, 0);
  }

  /// Paints what is not there yet.
  ///
  /// @param before what is
  /// @param all the canvas
  void paintOver(Optional<MinimapPicture> before, Box all, FxPen pen) {
    for (Box part : before.flatMap(this::changes).orElse(List.of(all))) {
      pen.save();
      pen.clip(part, 0);
      pen.wipe(part);
      paint(pen);
      pen.restore();
    }
  }

  private void paint(Pen pen) {
    pen.fillBox(box.movedBy(0, 1).grown(2), 9, colours.faded(Swatch.SHADOW, 0.06));
    pen.fillBox(box, 8, colours.of(Swatch.RAISED));
    pen.strokeBox(box.grown(-0.5), 8, colours.of(Swatch.LINE_STRONG), Stroke.solid(1));
    marks.forEach(mark -> mark.paint(pen));
  }

  /// Where it looks different from the one before, in boxes of whole pixels; empty where little is
  /// the same.
  private Optional<List<Box>> changes(MinimapPicture before) {
    boolean alike =
        mapping.equals(before.mapping)
            && box.equals(before.box)
            && colours == before.colours
            && marks.size() == before.marks.size();
    if (!alike) {
      return Optional.empty();
    }
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark old = before.marks.get(i);
      if (!marks.get(i).equals(old)) {
        boxes.add(pixels(marks.get(i).box().union(old.box())));
      }
    }
    return boxes.size() > MANY ? Optional.empty() : Optional.of(boxes);
  }

  private static Box pixels(Box box) {
    double left = Math.floor(box.x() - SOFT);
    double top = Math.floor(box.y() - SOFT);
    double right = Math.ceil(box.right() + SOFT);
    double bottom = Math.ceil(box.bottom() + SOFT);
    return new Box(left, top, right - left, bottom - top);
  }
}
