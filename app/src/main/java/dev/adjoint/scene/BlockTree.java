// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// How the blocks of a graph lie in each other: one whose nodes are among another's lies in it; of
/// two with the same nodes the later one is around the earlier.
final class BlockTree {
  static final BlockTree NONE = new BlockTree(new LinkedHashMap<>(), Map.of());

  /// One block with its place.
  ///
  /// @param nodes its nodes as far as the graph has them
  /// @param own those of them that lie in none of its inner blocks
  /// @param inner the blocks directly inside
  record Entry(Block block, Set<String> nodes, Set<String> own, List<String> inner) {}

  private final SequencedMap<String, Entry> outerFirst;
  private final Map<String, List<String>> blocksOf;

  private BlockTree(SequencedMap<String, Entry> outerFirst, Map<String, List<String>> blocksOf) {
    this.outerFirst = outerFirst;
    this.blocksOf = blocksOf;
  }

  static BlockTree of(Graph graph) {
    if (graph.blocks().isEmpty()) {
      return NONE;
    }
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    Map<String, List<String>> blocksOf = new HashMap<>();
    for (Entry entry : bySize(graph)) {
      parent(entry, entries, blocksOf)
          .ifPresent(
              around -> {
                around.inner().add(entry.block().id());
                around.own().removeAll(entry.nodes());
              });
      entries.put(entry.block().id(), entry);
      for (String node : entry.nodes()) {
        blocksOf.computeIfAbsent(node, k -> new ArrayList<>(2)).add(entry.block().id());
      }
    }
    return new BlockTree(entries, blocksOf);
  }

  private static List<Entry> bySize(Graph graph) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : graph.blocks().reversed()) {
      Set<String> nodes = new LinkedHashSet<>(block.nodes());
      nodes.removeIf(id -> !graph.nodesById().containsKey(id));
      if (!nodes.isEmpty()) {
        entries.add(new Entry(block, nodes, new LinkedHashSet<>(nodes), new ArrayList<>(0)));
      }
    }
    entries.sort(Comparator.comparingInt((Entry entry) -> entry.nodes().size()).reversed());
    return entries;
  }

  /// The smallest block so far that holds all nodes of this one.
  private static Optional<Entry> parent(
      Entry entry, Map<String, Entry> entries, Map<String, List<String>> blocksOf) {
    String first = entry.nodes().iterator().next();
    for (String id : blocksOf.getOrDefault(first, List.of()).reversed()) {
      Entry candidate = entries.get(id);
      if (candidate != null && candidate.nodes().containsAll(entry.nodes())) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  Iterable<Entry> outerFirst() {
    return outerFirst.values();
  }

  /// Every block after all that lie in it.
  Iterable<Entry> innerFirst() {
    return outerFirst.reversed().values();
  }

  Optional<Entry> entry(String block) {
    return Optional.ofNullable(outerFirst.get(block));
  }

  /// The blocks that hold a node, outer ones first.
  List<String> blocksOf(String node) {
    return blocksOf.getOrDefault(node, List.of());
  }

  /// All blocks that hold one of these nodes.
  Set<String> blocksOf(Set<String> nodes) {
    Set<String> found = new HashSet<>();
    if (!outerFirst.isEmpty()) {
      nodes.forEach(node -> found.addAll(blocksOf(node)));
    }
    return found;
  }

  Set<String> ids() {
    return outerFirst.keySet();
  }
}
