// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
  private final Queue<Iterator<String>> dueLater = new ArrayDeque<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final Queue<String> leaving = new ArrayDeque<>();
  private final Queue<String> blocksDue = new ArrayDeque<>();
  private final Queue<String> framesDue = new ArrayDeque<>();
  private final Queue<String> ends = new ArrayDeque<>();
  private final SequencedSet<Wire> wiresDue = new LinkedHashSet<>();
  private Predicate<Wire> otherwise = wire -> false;
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

  /// Very many of them, gone through when it is their turn.
  void dressAll(Iterable<String> ids) {
    dueLater.add(ids.iterator());
    outdated = true;
  }

  /// Nodes that are others in the graph: the blocks around them may have another size.
  void measure(Collection<String> ids) {
    changed.addAll(ids);
    outdated = true;
  }

  /// Looks whose wires may look another way though they themselves do not.
  void relayAt(Collection<String> looks) {
    touched.addAll(looks);
    outdated = true;
  }

  /// Drawn wires that look another way though nothing at their ends does.
  void relay(Predicate<Wire> which) {
    otherwise = otherwise.or(which);
    outdated = true;
  }

  boolean isDone() {
    return !outdated && leaving.isEmpty() && isPlaced() && wiresDue.isEmpty();
  }

  private boolean isPlaced() {
    return blocksDue.isEmpty() && framesDue.isEmpty() && ends.isEmpty();
  }

  /// Goes on with at least one piece.
  ///
  /// @param more whether there is time for another
  /// @return whether all is done
  boolean goOn(Graph graph, SceneNodes.Facts facts, BooleanSupplier more) {
    do {
      piece(graph, facts);
    } while (!isDone() && more.getAsBoolean());
    return isDone();
  }

  private void piece(Graph graph, SceneNodes.Facts facts) {
    if (!due.isEmpty()) {
      nodes.dress(due.removeFirst(), graph, blocks.folding(), facts, touched);
    } else if (!dueLater.isEmpty()) {
      later().ifPresent(id -> nodes.dress(id, graph, blocks.folding(), facts, touched));
    } else if (outdated) {
      outdated = false;
      place(graph);
    } else if (!leaving.isEmpty()) {
      nodes.drop(leaving.remove(), graph, blocks.folding());
    } else if (!blocksDue.isEmpty()) {
      blocks.locate(blocksDue.remove());
    } else if (!framesDue.isEmpty()) {
      blocks.measure(framesDue.remove());
    } else if (!ends.isEmpty()) {
      wiresDue.addAll(wires.at(Set.of(ends.remove())));
    } else if (!wiresDue.isEmpty()) {
      wires.lay(wiresDue.removeFirst());
    }
  }

  private Optional<String> later() {
    Iterator<String> first = dueLater.element();
    if (!first.hasNext()) {
      dueLater.remove();
      return Optional.empty();
    }
    return Optional.of(first.next());
  }

  /// All is dressed: what is to be done behind it.
  private void place(Graph graph) {
    List<String> gone = nodes.leaving(graph, blocks.folding());
    leaving.addAll(gone);
    touched.addAll(gone);
    places.moved().stream().filter(touched::contains).forEach(id -> nodes.placeMoved(id, places));
    List<String> otherBlocks = blocks.due(changed, touched);
    blocksDue.addAll(otherBlocks);
    framesDue.addAll(otherBlocks);
    ends.addAll(touched);
    wiresDue.addAll(wires.drawn(otherwise));
    if (!touched.isEmpty() || !otherBlocks.isEmpty()) {
      bounds.forget();
    }
    touched.clear();
    changed.clear();
    otherwise = wire -> false;
  }
}
