// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which blocks name a node, whether the graph has it or not. Of the blocks of one graph after the
/// other it looks only at those with other nodes. Mutable, for one thread.
final class NamedBlocks {
  private final Map<String, Set<String>> byNode = new HashMap<>();
  private Map<String, List<String>> nodesOf = Map.of();

  /// From now on tells of these; gives the ids of blocks that came, went or name other nodes.
  Set<String> show(List<Block> blocks) {
    Map<String, List<String>> before = nodesOf;
    Set<String> others = new HashSet<>();
    nodesOf = HashMap.newHashMap(blocks.size());
    blocks.forEach(block -> nodesOf.put(block.id(), block.nodes()));
    before.forEach(
        (id, nodes) -> {
          List<String> now = nodesOf.get(id);
          if (now != nodes && !nodes.equals(now)) {
            others.add(id);
            nodes.forEach(node -> unname(node, id));
          }
        });
    nodesOf.forEach(
        (id, nodes) -> {
          if (others.contains(id) || !before.containsKey(id)) {
            others.add(id);
            Set<String> alone = Set.of(id);
            nodes.forEach(node -> name(node, alone));
          }
        });
    return others;
  }

  /// Mostly nothing else names it.
  private void name(String node, Set<String> alone) {
    Set<String> there = byNode.get(node);
    Set<String> all = alone;
    if (there != null) {
      all = new LinkedHashSet<>(there);
      all.addAll(alone);
    }
    byNode.put(node, all);
  }

  private void unname(String node, String block) {
    Set<String> there = byNode.get(node);
    if (there != null && there.contains(block)) {
      Set<String> left = new LinkedHashSet<>(there);
      left.remove(block);
      if (left.isEmpty()) {
        byNode.remove(node);
      } else {
        byNode.put(node, left);
      }
    }
  }

  Set<String> naming(String node) {
    return byNode.getOrDefault(node, Set.of());
  }
}
