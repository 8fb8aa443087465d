// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// A named, foldable container of nodes on the canvas; has no meaning for computation.
///
/// @param colour a theme colour name or empty
public record Block(
    String id, String title, List<String> nodes, boolean folded, String colour, Extras extras) {
  public Block {
    nodes = List.copyOf(nodes);
  }

  public Block folded(boolean other) {
    return new Block(id, title, nodes, other, colour, extras);
  }

  public Block titled(String other) {
    return new Block(id, other, nodes, folded, colour, extras);
  }

  public Block coloured(String other) {
    return new Block(id, title, nodes, folded, other, extras);
  }

  /// The blocks that name a node, in their order, by its id.
  static Map<String, List<Block>> byNode(List<Block> blocks) {
    Map<String, List<Block>> byNode = new HashMap<>();
    for (Block block : blocks) {
      for (String node : new HashSet<>(block.nodes())) {
        byNode.computeIfAbsent(node, k -> new ArrayList<>(1)).add(block);
      }
    }
    byNode.replaceAll((node, named) -> List.copyOf(named));
    return Collections.unmodifiableMap(byNode);
  }
}
