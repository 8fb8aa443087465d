// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts comments at new positions, by id. Successive moves of the same comments are one move.
public record MoveComments(Map<String, Position> positions) implements GraphEdit {

  public MoveComments {
    positions = Map.copyOf(positions);
  }

  @Override
  public Graph apply(Graph graph) {
    List<Comment> comments =
        graph.comments().stream()
            .map(comment -> comment.at(positions.getOrDefault(comment.id(), comment.position())))
            .toList();
    return graph.toBuilder().comments(comments).build();
  }

  @Override
  public Optional<GraphEdit> mergedWith(GraphEdit next) {
    return next instanceof MoveComments(Map<String, Position> later)
            && later.keySet().equals(positions.keySet())
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public EditLabel label() {
    return positions.size() == 1
        ? EditLabel.of("edit.move-comment", "Move a comment")
        : EditLabel.of("edit.move-comments", "Move {0} comments", positions.size());
  }
}
