// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
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
  /// Looks of which it is found in one piece whether they are still shown.
  private static final int AT_ONCE = 32;

  private final SceneNodes nodes;
  private final SceneWires wires;
  private final SceneBlocks blocks;
  private final SceneBounds bounds;
  private final Places places;

  private final SequencedSet<String> due = new LinkedHashSet<>();
  private final Stock<String> dueLater = new Stock<>();
  private final Set<String> changed = new HashSet<>();

  /// Looks that are others now.
  private Set<String> touched = new HashSet<>();

  /// Looks of which it is not known whether they are still shown.
  private final Stock<String> doubtful = new Stock<>();

  private final Queue<String> leaving = new ArrayDeque<>();
  private final Queue<String> blocksDue = new ArrayDeque<>();
  private final Queue<String> framesDue = new ArrayDeque<>();
  private final Stock<String> ends = new Stock<>();
  private final SequencedSet<Wire> wiresDue = new LinkedHashSet<>();
  private Optional<Predicate<Wire>> otherwise = Optional.empty();
  private boolean outdated;

  /// Whether all is dressed, but what is to be done behind it is not yet said.
  private boolean unplaced;

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
    dueLater.add(ids);
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
    otherwise = Optional.of(otherwise.map(others -> others.or(which)).orElse(which));
    outdated = true;
  }

  boolean isDone() {
    return !outdated && !unplaced && leaving.isEmpty() && isPlaced() && wiresDue.isEmpty();
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
      nodes.dress(dueLater.next(), graph, blocks.folding(), facts, touched);
    } else if (outdated) {
      outdated = false;
      unplaced = true;
      doubtful.clear();
      doubtful.add(nodes.doubtful(graph, blocks.folding()));
    } else if (!doubtful.isEmpty()) {
      for (int i = 0; i < AT_ONCE && !doubtful.isEmpty(); i++) {
        doubt(doubtful.next(), graph);
      }
    } else if (unplaced) {
      unplaced = false;
      place();
    } else if (!leaving.isEmpty()) {
      nodes.drop(leaving.remove(), graph, blocks.folding());
    } else if (!blocksDue.isEmpty()) {
      blocks.locate(blocksDue.remove());
    } else if (!framesDue.isEmpty()) {
      blocks.measure(framesDue.remove());
    } else if (!ends.isEmpty()) {
      wiresDue.addAll(wires.at(Set.of(ends.next())));
    } else if (!wiresDue.isEmpty()) {
      wires.lay(wiresDue.removeFirst());
    }
  }

  private void doubt(String look, Graph graph) {
    if (!SceneNodes.isShown(look, graph, blocks.folding())) {
      leaving.add(look);
      touched.add(look);
    }
  }

  /// All is dressed: what is to be done behind it.
  private void place() {
    places.moved().stream().filter(touched::contains).forEach(id -> nodes.placeMoved(id, places));
    List<String> otherBlocks = blocks.due(changed, touched);
    blocksDue.addAll(otherBlocks);
    framesDue.addAll(otherBlocks);
    otherwise.ifPresent(which -> wiresDue.addAll(wires.drawn(which)));
    if (!touched.isEmpty() || !otherBlocks.isEmpty()) {
      bounds.forget();
    }
    ends.add(touched);
    touched = new HashSet<>();
    changed.clear();
    otherwise = Optional.empty();
  }
}
