// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.CommentLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.drawing.TextWrap;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The comments of a scene, found again by place.
public final class SceneComments {
  private final TextMetrics metrics;
  private final Map<String, Comment> known = new HashMap<>();
  private final Map<String, CommentLook> looks = new HashMap<>();
  private final SpatialIndex<String> index = new SpatialIndex<>();
  private Map<String, Box> elsewhere = Map.of();

  SceneComments(TextMetrics metrics) {
    this.metrics = metrics;
  }

  void show(Graph graph) {
    Set<String> here = new HashSet<>();
    for (Comment comment : graph.comments()) {
      here.add(comment.id());
      if (known.get(comment.id()) != comment) {
        known.put(comment.id(), comment);
        dress(comment);
      }
    }
    for (String id : List.copyOf(known.keySet())) {
      if (!here.contains(id)) {
        known.remove(id);
        looks.remove(id);
        index.remove(id);
      }
    }
  }

  private void dress(Comment comment) {
    Box box = elsewhere.getOrDefault(comment.id(), box(comment));
    List<String> lines = lines(comment.text(), box.width());
    Optional<Category> category = BlockColours.of(comment.colour());
    looks.put(comment.id(), new CommentLook(comment.id(), box, lines, category, false));
    index.put(comment.id(), box);
  }

  private List<String> lines(String text, double width) {
    return TextWrap.lines(text, TextRole.COMMENT, width - 2 * CommentLook.PADDING, metrics);
  }

  private static Box box(Comment comment) {
    return new Box(
        comment.position().x(), comment.position().y(), comment.width(), comment.height());
  }

  /// The height that a card of that width needs for a text.
  public double height(String text, double width) {
    return CommentLook.heightOf(lines(text, width).size());
  }

  /// Shows comments at other corners until the next call: the time of a drag.
  public void showMoved(Map<String, Point> corners) {
    Map<String, Box> boxes = new HashMap<>();
    corners.forEach(
        (id, corner) -> {
          Comment comment = known.get(id);
          if (comment != null) {
            boxes.put(id, box(comment).movedTo(corner));
          }
        });
    showAt(boxes);
  }

  /// Shows comments elsewhere and in other sizes until the next call; empty puts all back.
  public void showAt(Map<String, Box> boxes) {
    Set<String> changed = new HashSet<>(elsewhere.keySet());
    changed.addAll(boxes.keySet());
    elsewhere = Map.copyOf(boxes);
    for (String id : changed) {
      Comment comment = known.get(id);
      if (comment != null) {
        dress(comment);
      }
    }
  }

  public Optional<CommentLook> look(String id) {
    return Optional.ofNullable(looks.get(id));
  }

  /// Those that meet the area, in the order in which they were first shown.
  public List<CommentLook> in(Box area) {
    List<CommentLook> found = new ArrayList<>();
    for (String id : index.query(area)) {
      CommentLook look = looks.get(id);
      if (look != null) {
        found.add(look);
      }
    }
    return found;
  }

  List<Box> boxes() {
    return looks.values().stream().map(CommentLook::box).toList();
  }
}
