// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import java.util.List;

/// Adds a block, or changes the one with its id: members, title, colour, folded or not.
public record PutBlock(Block block) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    return new PutBlocks(label(), List.of(block)).apply(graph);
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.put-block", "Change block {0}", block.title());
  }
}
