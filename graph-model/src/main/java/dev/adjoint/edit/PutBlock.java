// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.List;

/// Adds a block, or changes the one with its id: members, title, colour, folded or not.
public record PutBlock(Block block) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    List<Block> blocks = new ArrayList<>(graph.blocks());
    blocks.replaceAll(old -> old.id().equals(block.id()) ? block : old);
    if (!blocks.contains(block)) {
      blocks.add(block);
    }
    return graph.toBuilder().blocks(blocks).build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.put-block", "Change block {0}", block.title());
  }
}
