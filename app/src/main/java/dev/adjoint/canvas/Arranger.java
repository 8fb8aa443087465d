// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.ItemId;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Company;
import dev.adjoint.geometry.Lineup;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Node;
import dev.adjoint.scene.Arrangement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /// Moves the nodes of the whole graph to the places of a layout and shows the graph there.
  public void layOutAll(Map<String, Point> corners) {
    // The view is that of the new places, not of those that the nodes begin to glide from.
    moveTo(withComments(corners), canvas::overlook);
  }

  /// Moves nodes to the places of a layout; comments go along with what they lie next to.
  public void layOut(Map<String, Point> corners) {
    moveTo(withComments(corners));
  }

  /// Places of nodes with those of the comments that lie next to them.
  Map<String, Point> withComments(Map<String, Point> corners) {
    if (canvas.document().graph().comments().isEmpty()) {
      return corners;
    }
    Map<String, Box> before = new HashMap<>();
    Map<String, Box> after = new HashMap<>();
    for (Node node : canvas.document().graph().nodes()) {
      canvas
          .scene()
          .shown(node.id())
          .ifPresent(
              look -> {
                Point was = canvas.surface().corner(node.id());
                Point way = corners.getOrDefault(node.id(), was).minus(was);
                before.put(node.id(), look.box());
                after.put(node.id(), look.box().movedBy(way.x(), way.y()));
              });
    }
    Map<String, Box> notes = new HashMap<>();
    for (Comment comment : canvas.document().graph().comments()) {
      String item = ItemId.ofComment(comment.id());
      notes.put(item, canvas.surface().commentBox(comment.id()));
    }
    Map<String, Point> places = new HashMap<>(corners);
    places.putAll(new Company(before, after).follow(notes));
    return places;
  }

  /// Moves nodes to these corners, wires among them going their own way again.
  public void moveTo(Map<String, Point> corners) {
    moveTo(corners, () -> {});
  }

  private void moveTo(Map<String, Point> corners, Runnable onceThere) {
    Map<String, Point> before = corners(corners.keySet());
    canvas.edits().rearrange(corners);
    onceThere.run();
    glide.start(before, corners);
  }

  /// Where things are now.
  Map<String, Point> corners(Set<String> ids) {
    Map<String, Point> corners = new HashMap<>();
    ids.forEach(id -> corners.put(id, canvas.surface().corner(id)));
    return corners;
  }

  /// Shows things on their way to where they are now.
  void glide(Map<String, Point> before, Map<String, Point> now) {
    glide.start(before, now);
  }

  /// Without motion things are at their places at once.
  public void setReducedMotion(boolean reduced) {
    glide.setReducedMotion(reduced);
  }
}
