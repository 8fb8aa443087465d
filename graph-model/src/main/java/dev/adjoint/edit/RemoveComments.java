// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.Set;

/// Removes comments by id.
public record RemoveComments(Set<String> ids) implements GraphEdit {

  public RemoveComments {
    ids = Set.copyOf(ids);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph.toBuilder()
        .comments(graph.comments().stream().filter(comment -> !ids.contains(comment.id())).toList())
        .build();
  }

  @Override
  public EditLabel label() {
    return ids.size() == 1
        ? EditLabel.of("edit.remove-comment", "Remove a comment")
        : EditLabel.of("edit.remove-comments", "Remove {0} comments", ids.size());
  }
}
