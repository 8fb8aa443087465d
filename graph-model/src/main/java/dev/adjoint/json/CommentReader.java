// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the comments of a project.
final class CommentReader {

  /// The size of one that says none.
  private static final double WIDTH = 200;

  private static final double HEIGHT = 72;

  private CommentReader() {}

  static List<Comment> all(JsonAt root) throws GraphFileException {
    List<Comment> comments = new ArrayList<>();
    Map<String, JsonAt> seen = new HashMap<>();
    Optional<JsonAt> list = root.find("comments");
    if (list.isPresent()) {
      for (JsonAt element : list.get().elements()) {
        Comment comment = comment(element);
        GraphReader.requireNew(seen, comment.id(), element, "comment");
        comments.add(comment);
      }
    }
    return comments;
  }

  private static Comment comment(JsonAt at) throws GraphFileException {
    String id = NodeReader.id(at.get("id"));
    String text = GraphReader.lines(at.get("text"));
    Position place = NodeReader.position(at.get("at"));
    double width = WIDTH;
    double height = HEIGHT;
    Optional<JsonAt> size = at.find("size");
    if (size.isPresent()) {
      List<JsonAt> pair = size.get().elements();
      if (pair.size() != 2) {
        throw size.get().expected("two numbers [width, height]");
      }
      width = pair.get(0).number();
      height = pair.get(1).number();
    }
    String colour = GraphReader.line(at, "colour").orElse("");
    return new Comment(
        id, text, place, width, height, colour, GraphReader.extras(at, GraphReader.COMMENT_FIELDS));
  }
}
