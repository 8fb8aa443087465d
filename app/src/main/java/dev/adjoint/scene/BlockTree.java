// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.Collections;
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
///
/// Shows one graph after the other and looks only at blocks whose nodes changed. Mutable, for one
/// thread; what it gives out is never changed.
final class BlockTree {
  /// One block with its place.
  ///
  /// @param nodes its nodes as far as the graph has them; the same set as long as none of them
  ///   changed
  /// @param own those of them that lie in none of its inner blocks
  /// @param inner the blocks directly inside
  record Entry(Block block, Set<String> nodes, Set<String> own, List<String> inner) {
    private boolean isAs(Entry other) {
      return nodes == other.nodes
          && own == other.own
          && inner.equals(other.inner)
          && block.folded() == other.block.folded();
    }
  }

  /// What is near more blocks than that is nearly all.
  private static final int MANY = 64;

  private final NamedBlocks named = new NamedBlocks();
  private SequencedMap<String, Entry> outerFirst = new LinkedHashMap<>();
  private Map<String, Integer> ranks = Map.of();

  static BlockTree of(Graph graph) {
    BlockTree tree = new BlockTree();
    tree.show(graph, Set.of());
    return tree;
  }

  /// From now on tells of this graph.
  ///
  /// @param changed the nodes that came, went or have another op since the last one
  /// @return the blocks that are others than they were or share a node with such a one
  Set<String> show(Graph graph, Set<String> changed) {
    SequencedMap<String, Entry> before = outerFirst;
    Set<String> others = named.show(graph.blocks());
    changed.forEach(node -> others.addAll(named.naming(node)));
    outerFirst = new LinkedHashMap<>();
    ranks = new HashMap<>();
    for (Entry entry : bySize(graph, before, others)) {
      ranks.put(entry.block().id(), ranks.size());
      outerFirst.put(entry.block().id(), entry);
    }
    nest(before);
    return near(before);
  }

  /// Larger ones first, each as if nothing lay in it.
  private static List<Entry> bySize(Graph graph, Map<String, Entry> before, Set<String> others) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : graph.blocks().reversed()) {
      Entry was = before.get(block.id());
      Set<String> nodes =
          others.contains(block.id()) ? nodes(block, graph) : was == null ? Set.of() : was.nodes();
      if (!nodes.isEmpty()) {
        entries.add(new Entry(block, nodes, nodes, new ArrayList<>(0)));
      }
    }
    entries.sort(Comparator.comparingInt((Entry entry) -> entry.nodes().size()).reversed());
    return entries;
  }

  private static Set<String> nodes(Block block, Graph graph) {
    Set<String> nodes = new LinkedHashSet<>(block.nodes());
    nodes.removeIf(id -> graph.place(id) < 0);
    return Collections.unmodifiableSet(nodes);
  }

  private void nest(Map<String, Entry> before) {
    for (Entry entry : outerFirst.values()) {
      parent(entry).ifPresent(around -> around.inner().add(entry.block().id()));
    }
    outerFirst.replaceAll((id, entry) -> nested(entry, before));
  }

  /// The smallest block that holds all nodes of this one.
  private Optional<Entry> parent(Entry entry) {
    String block = entry.block().id();
    List<String> holding = blocksOf(entry.nodes().iterator().next());
    if (holding.size() == 1) {
      return Optional.empty();
    }
    return holding.subList(0, holding.indexOf(block)).reversed().stream()
        .map(outerFirst::get)
        .filter(candidate -> candidate.nodes().containsAll(entry.nodes()))
        .findFirst();
  }

  private Entry nested(Entry entry, Map<String, Entry> before) {
    if (entry.inner().isEmpty()) {
      return entry;
    }
    Entry was = before.get(entry.block().id());
    Set<String> own = was != null && holdsAs(was, entry, before) ? was.own() : own(entry);
    return new Entry(entry.block(), entry.nodes(), own, entry.inner());
  }

  private boolean holdsAs(Entry was, Entry entry, Map<String, Entry> before) {
    return was.nodes() == entry.nodes()
        && was.inner().equals(entry.inner())
        && entry.inner().stream().allMatch(id -> holdsTheSame(id, before));
  }

  private boolean holdsTheSame(String block, Map<String, Entry> before) {
    Entry was = before.get(block);
    return was != null && was.nodes() == entry(block).orElseThrow().nodes();
  }

  private Set<String> own(Entry entry) {
    Set<String> own = new LinkedHashSet<>(entry.nodes());
    entry.inner().forEach(id -> own.removeAll(entry(id).orElseThrow().nodes()));
    return Collections.unmodifiableSet(own);
  }

  /// Those that share a node with one that is another, came or went: folded, it hides nodes of
  /// them.
  private Set<String> near(Map<String, Entry> before) {
    List<Set<String>> others = new ArrayList<>();
    before.forEach(
        (id, was) -> {
          if (!entry(id).filter(was::isAs).isPresent()) {
            others.add(was.nodes());
          }
        });
    outerFirst.forEach(
        (id, entry) -> {
          Entry was = before.get(id);
          if (was == null || !entry.isAs(was)) {
            others.add(entry.nodes());
          }
        });
    if (others.size() > MANY) {
      return ids();
    }
    Set<String> near = new HashSet<>();
    others.forEach(nodes -> near.addAll(blocksOf(nodes)));
    return near;
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
    List<String> found = new ArrayList<>();
    for (String block : named.naming(node)) {
      Entry entry = outerFirst.get(block);
      if (entry != null && entry.nodes().contains(node)) {
        found.add(block);
      }
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(block -> ranks.getOrDefault(block, 0)));
    }
    return found;
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
