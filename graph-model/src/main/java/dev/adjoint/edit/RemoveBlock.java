// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;

/// Removes the frame around nodes; the nodes stay.
public record RemoveBlock(String id) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    return graph.toBuilder()
        .blocks(graph.blocks().stream().filter(block -> !block.id().equals(id)).toList())
        .build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.remove-block", "Ungroup");
  }
}
