// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Graph;
import java.util.BitSet;
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
    int[] now = changed.placesOf(graph);
    for (int old = 0; old < now.length; old++) {
      if (now[old] >= 0) {
        table.facts[now[old]] = facts[old];
      }
    }
    noted.stream().map(old -> now[old]).filter(place -> place >= 0).forEach(table.noted::set);
    return table;
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

  /// The places of the nodes of which something else is known than there, by identity, of those
  /// that came among them.
  BitSet changedSince(FactTable before) {
    BitSet changed = new BitSet();
    int[] old = before.graph.standsAs(graph) ? new int[0] : graph.placesIn(before.graph);
    for (int place = 0; place < facts.length; place++) {
      int was = old.length == 0 ? place : old[place];
      if (was < 0 || facts[place] != before.facts[was]) {
        changed.set(place);
      }
    }
    return changed;
  }
}
