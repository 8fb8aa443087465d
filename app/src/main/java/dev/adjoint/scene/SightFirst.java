// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The order in which what is outdated in a scene is made anew: what people see, for they wait for
/// it, before what lies out of sight. An edit may change the types of a thousand nodes of which the
/// window shows thirty.
final class SightFirst {
  /// Labels of wires reach this far beyond them.
  private static final double REACH = 200;

  /// So many are made sooner than it is found out which of them are seen.
  private static final int FEW = 20;

  private final Redressing first;
  private final Redressing last;
  private final SceneNodes nodes;
  private final SceneWires wires;
  private final SceneBlocks blocks;

  /// What is seen of a scene of which the rest is outdated.
  private Optional<Box> sight = Optional.empty();

  /// The looks it shows, which are not left to the end.
  private final Set<String> parted = new HashSet<>();

  SightFirst(
      SceneNodes nodes, SceneWires wires, SceneBlocks blocks, Supplier<Redressing> redressings) {
    this.nodes = nodes;
    this.wires = wires;
    this.blocks = blocks;
    first = redressings.get();
    last = redressings.get();
  }

  /// What is made wherever it lies.
  Redressing anywhere() {
    return first;
  }

  /// Nodes that may look different but stay where they are, by the ids of their looks.
  ///
  /// @param count of the nodes; a few are made wherever they lie
  void dressInPlace(Iterable<String> looks, int count) {
    if (count <= FEW) {
      first.dressAll(looks);
      return;
    }
    if (last.isDone()) {
      sight = Optional.empty();
    }
    last.dressAll(looks);
    parted.clear();
  }

  boolean isDone() {
    return first.isDone() && last.isDone();
  }

  /// Goes on with at least one piece, if there is one.
  ///
  /// @param more whether there is time for another
  /// @return whether all is done
  boolean goOn(Graph graph, SceneNodes.Facts facts, BooleanSupplier more) {
    Redressing next = first.isDone() ? last : first;
    if (next.isDone() || next.goOn(graph, facts, more)) {
      return isDone() || more.getAsBoolean() && goOn(graph, facts, more);
    }
    return false;
  }

  /// The same, but only as far as an area shows it. Who looks elsewhere before the rest is done
  /// waits for that: some of it may have come into sight half done.
  boolean goOn(Box area, Graph graph, SceneNodes.Facts facts, BooleanSupplier more) {
    if (last.isDone() || sight.filter(seen -> !seen.equals(area)).isPresent()) {
      return goOn(graph, facts, more);
    }
    sight = Optional.of(area);
    if (!first.isDone() && !first.goOn(graph, facts, more)) {
      return false;
    }
    part(area.grown(REACH));
    return first.isDone() || more.getAsBoolean() && goOn(area, graph, facts, more);
  }

  /// What shows in an area is no longer left to the end.
  private void part(Box area) {
    List<String> found = seen(area).stream().filter(parted::add).toList();
    if (!found.isEmpty()) {
      first.dress(found);
    }
  }

  /// The looks that an area shows something of: themselves, their wires, or the frames around them.
  private Set<String> seen(Box area) {
    Folding folding = blocks.folding();
    Set<String> seen = new HashSet<>();
    nodes.in(area).forEach(look -> seen.add(look.id()));
    for (Wire wire : wires.in(area)) {
      seen.add(folding.shownAs(wire.from().node()));
      seen.add(folding.shownAs(wire.to()));
    }
    for (BlockLook block : blocks.in(area)) {
      blocks.nodes(block.id()).forEach(node -> seen.add(folding.shownAs(node)));
    }
    return seen;
  }
}
