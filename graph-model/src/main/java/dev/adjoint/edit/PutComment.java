// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.List;

/// Adds a comment, or changes the one with its id: text, place, size, colour.
public record PutComment(Comment comment) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    List<Comment> comments = new ArrayList<>(graph.comments());
    comments.replaceAll(old -> old.id().equals(comment.id()) ? comment : old);
    if (!comments.contains(comment)) {
      comments.add(comment);
    }
    return graph.toBuilder().comments(comments).build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.put-comment", "Change a comment");
  }
}
