// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.SetBreakpoint;
import dev.adjoint.unroll.Copy;
import dev.adjoint.unroll.Unrolled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Breakpoints on a loop that is drawn out: a copy of a node stands for the node in one iteration,
/// and so does a breakpoint that is set there.
///
/// @param path the way to the body of the loop
record DrawnBreaks(List<BodyPlace> path, Graph body, Unrolled drawn, Map<String, Copy> copies) {

  /// A place in the body, in one iteration.
  record Spot(BreakPlace place, OptionalLong iteration) {}

  /// Empty where a graph is looked at as it is.
  static Optional<DrawnBreaks> of(DocumentViewModel document) {
    List<BodyPlace> path = document.path();
    Optional<Unrolled> drawn = document.sight().loopProperty().get().flatMap(LoopSight::drawn);
    return drawn.flatMap(
        unrolled ->
            BodyPlace.graphAt(document.whole().graph(), path)
                .map(body -> new DrawnBreaks(path, body, unrolled, unrolled.copies())));
  }

  /// What a drawn node stands for; empty for one that is no node of the body.
  Optional<Spot> node(String id) {
    return Optional.ofNullable(copies.get(id))
        .map(copy -> spot(new BreakPlace.OnNode(path, copy.node()), copy));
  }

  Optional<Spot> wire(Wire wire) {
    return Optional.ofNullable(copies.get(wire.to()))
        .flatMap(copy -> wire(copy, wire.port()).map(place -> spot(place, copy)));
  }

  private Optional<BreakPlace> wire(Copy copy, int port) {
    return body.node(copy.node())
        .flatMap(node -> input(node, port))
        .map(from -> new BreakPlace.OnWire(path, new Wire(from, copy.node(), port)));
  }

  private static Optional<PortRef> input(Node node, int port) {
    return port < node.inputs().size() ? node.input(port) : Optional.empty();
  }

  private static Spot spot(BreakPlace place, Copy copy) {
    return new Spot(place, OptionalLong.of(copy.iteration()));
  }

  /// How those of the body look on the copies.
  Breakmarks marks(List<SetBreakpoint> all) {
    Map<Long, Breakmarks> byIteration = new HashMap<>();
    Map<String, Breakmark> nodes = new HashMap<>();
    copies.forEach(
        (id, copy) -> {
          Breakmark mark = in(copy, all, byIteration).at(copy.node());
          if (!mark.equals(Breakmark.NONE)) {
            nodes.put(id, mark);
          }
        });
    Map<Wire, Breakmark> wires = new HashMap<>();
    for (Wire wire : drawn.graph().wires()) {
      Copy copy = copies.get(wire.to());
      if (copy != null && wire(copy, wire.port()).orElse(null) instanceof BreakPlace.OnWire on) {
        Breakmark mark = in(copy, all, byIteration).at(on.wire());
        if (!mark.equals(Breakmark.NONE)) {
          wires.put(wire, mark);
        }
      }
    }
    return new Breakmarks(nodes, wires);
  }

  private Breakmarks in(Copy copy, List<SetBreakpoint> all, Map<Long, Breakmarks> known) {
    return known.computeIfAbsent(
        copy.iteration(),
        iteration ->
            Breakpoints.marks(
                all.stream().filter(b -> b.iteration().orElse(iteration) == iteration).toList(),
                path));
  }
}
