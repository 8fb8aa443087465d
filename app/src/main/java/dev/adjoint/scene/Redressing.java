// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What of a scene is still to be made to look as the graph is now: nodes first, then the places of
/// what came and went, then the wires at what looks different. Done piece by piece, for an edit may
/// change the types of everything behind it.
final class Redressing {
  private final SceneNodes nodes;
  private final SceneWires wires;
  private final SceneBlocks blocks;
  private final SceneBounds bounds;
  private final Places places;

  private final SequencedSet<String> due = new LinkedHashSet<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final Queue<Wire> wiresDue = new ArrayDeque<>();
  private Predicate<Wire> otherwise = wire -> false;
  private boolean regrouped;
  private boolean outdated;

  Redressing(
      SceneNodes nodes, SceneWires wires, SceneBlocks blocks, SceneBounds bounds, Places places) {
    this.nodes = nodes;
    this.wires = wires;
    this.blocks = blocks;
    this.bounds = bounds;
    this.places = places;
  }

  /// Nodes that may look different: of the graph, or the ids of looks.
  void dress(Collection<String> ids) {
    due.addAll(ids);
    outdated = true;
  }

  /// Nodes that are others in the graph: the blocks around them may have another size.
  ///
  /// @param otherBlocks whether nodes, wires or blocks came or went
  void measure(Collection<String> ids, boolean otherBlocks) {
    changed.addAll(ids);
    regrouped |= otherBlocks;
    outdated = true;
  }

  /// Drawn wires that look another way though nothing at their ends does.
  void relay(Predicate<Wire> which) {
    otherwise = otherwise.or(which);
    outdated = true;
  }

  boolean isDone() {
    return !outdated && wiresDue.isEmpty();
  }

  /// Goes on with at least one piece.
  ///
  /// @param more whether there is time for another
  /// @return whether all is done
  boolean goOn(Graph graph, SceneNodes.Facts facts, BooleanSupplier more) {
    do {
      if (!due.isEmpty()) {
        nodes.dress(due.removeFirst(), graph, blocks.folding(), facts, touched);
      } else if (outdated) {
        place(graph);
      } else if (!wiresDue.isEmpty()) {
        wires.lay(wiresDue.remove());
      }
    } while (!isDone() && more.getAsBoolean());
    return isDone();
  }

  private void place(Graph graph) {
    touched.addAll(nodes.drop(graph, blocks.folding()));
    places.moved().stream().filter(touched::contains).forEach(id -> nodes.placeMoved(id, places));
    if (regrouped) {
      blocks.measureAll();
    } else {
      blocks.measureAround(changed, touched);
    }
    Set<Wire> near = wires.at(touched);
    near.addAll(wires.drawn(otherwise));
    wiresDue.addAll(near);
    if (regrouped || !touched.isEmpty()) {
      bounds.forget();
    }
    touched.clear();
    changed.clear();
    otherwise = wire -> false;
    regrouped = false;
    outdated = false;
  }
}
