// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of all nodes of a graph, by the places where the nodes stand. Filled by a [Walk], from
/// then on nobody changes it.
final class FactTable {
  static final FactTable NONE = new FactTable(Graph.EMPTY);

  private final Graph graph;
  private final @Nullable Facts[] facts;

  /// The places of those who have something to say.
  private final BitSet noted;

  /// Nothing is known yet.
  FactTable(Graph graph) {
    this(graph, new Facts[graph.nodes().size()], new BitSet());
  }

  private FactTable(Graph graph, @Nullable Facts[] facts, BitSet noted) {
    this.graph = graph;
    this.facts = facts;
    this.noted = noted;
  }

  /// What is known of nodes that an edited graph has, too; nothing of the others.
  FactTable over(Graph changed) {
    if (changed.standsAs(graph)) {
      return new FactTable(changed, facts.clone(), (BitSet) noted.clone());
    }
    FactTable table = new FactTable(changed);
    int next = 0;
    for (int place = 0; place < table.facts.length; place++) {
      int old = oldPlace(changed.at(place), next);
      Facts known = old < 0 ? null : facts[old];
      if (known != null) {
        table.set(place, known);
        next = old + 1;
      }
    }
    return table;
  }

  /// Where a node stood: mostly behind the one that it stands behind now.
  private int oldPlace(Node node, int likely) {
    boolean found = likely < facts.length && graph.at(likely) == node;
    return found ? likely : graph.place(node.id());
  }

  void set(int place, Facts known) {
    facts[place] = known;
    noted.set(place, !known.diagnostics().isEmpty());
  }

  @Nullable Facts at(int place) {
    return facts[place];
  }

  @Nullable Facts get(String node) {
    int place = graph.place(node);
    return place < 0 ? null : facts[place];
  }

  /// The places of those who have something to say, in the order of the file.
  BitSet noted() {
    return noted;
  }

  /// The nodes of which something else is known than there, by identity; of graphs whose nodes
  /// stand in the same places.
  List<String> changedSince(FactTable before) {
    List<String> changed = new ArrayList<>();
    for (int place = 0; place < facts.length; place++) {
      if (facts[place] != before.facts[place]) {
        changed.add(graph.at(place).id());
      }
    }
    return changed;
  }
}
