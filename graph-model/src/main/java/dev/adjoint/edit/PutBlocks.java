// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// As [PutBlock], of any number of blocks in one pass over those that there are.
///
/// @param blocks no two of one id
public record PutBlocks(EditLabel label, List<Block> blocks) implements GraphEdit {

  public PutBlocks {
    blocks = List.copyOf(blocks);
  }

  @Override
  public Graph apply(Graph graph) {
    Map<String, Block> byId = new LinkedHashMap<>();
    blocks.forEach(block -> byId.put(block.id(), block));
    List<Block> all = new ArrayList<>();
    graph.blocks().forEach(old -> all.add(byId.getOrDefault(old.id(), old)));
    graph.blocks().forEach(old -> byId.remove(old.id()));
    all.addAll(byId.values());
    return graph.toBuilder().blocks(all).build();
  }
}
