// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.layout.LayeredLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Lays a graph out as it is shown: a folded block is one box, whose nodes keep their distances; if
/// they have no places yet, they are laid out among themselves.
public final class Arrangement {
  private final Graph graph;
  private final GraphScene scene;
  private final UnaryOperator<NodeFrame> room;

  private Arrangement(Graph graph, GraphScene scene, UnaryOperator<NodeFrame> room) {
    this.graph = graph;
    this.scene = scene;
    this.room = room;
  }

  /// New corners for every node of the graph that the scene shows.
  ///
  /// @param room makes room in the frames of nodes for what will be shown later
  public static Map<String, Point> corners(
      Graph graph, GraphScene scene, UnaryOperator<NodeFrame> room) {
    return new Arrangement(graph, scene, room).corners();
  }

  private Map<String, Point> corners() {
    Folding folding = scene.folding();
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    Map<String, List<Node>> inside = new HashMap<>();
    for (Node node : graph.nodes()) {
      String unit = folding.shownAs(node.id());
      boolean box = folding.box(unit).isPresent();
      if (box) {
        inside.computeIfAbsent(unit, k -> new ArrayList<>()).add(node);
      }
      scene
          .node(unit)
          .ifPresent(look -> frames.put(unit, box ? look.frame() : room.apply(look.frame())));
    }
    Map<String, List<Wire>> inner = new HashMap<>();
    Map<String, Point> units = LayeredLayout.place(frames, wires(inner));
    Map<String, Point> corners = new LinkedHashMap<>();
    units.forEach(
        (unit, corner) -> {
          if (folding.box(unit).isPresent()) {
            corners.putAll(
                inside(
                    unit,
                    corner,
                    inside.getOrDefault(unit, List.of()),
                    inner.getOrDefault(unit, List.of())));
          } else {
            corners.put(unit, corner);
          }
        });
    return corners;
  }

  /// The wires between what is shown; those inside a box are collected by box.
  private List<Wire> wires(Map<String, List<Wire>> inner) {
    Folding folding = scene.folding();
    List<Wire> between = new ArrayList<>();
    for (Wire wire : graph.wires()) {
      if (folding.drawn(wire).filter(wire::equals).isPresent()) {
        Folding.End from = folding.source(wire);
        Folding.End to = folding.target(wire);
        between.add(new Wire(new PortRef(from.look(), from.port()), to.look(), to.port()));
      } else if (folding.shownAs(wire.to()).equals(folding.shownAs(wire.from().node()))) {
        inner.computeIfAbsent(folding.shownAs(wire.to()), k -> new ArrayList<>()).add(wire);
      }
    }
    return between;
  }

  private Map<String, Point> inside(String unit, Point corner, List<Node> nodes, List<Wire> wires) {
    Map<String, Point> corners = new LinkedHashMap<>();
    if (nodes.stream().allMatch(node -> node.position().isPresent())) {
      Point before = scene.node(unit).orElseThrow().corner();
      nodes.forEach(
          node -> corners.put(node.id(), NodeLooks.corner(node).plus(corner.minus(before))));
      return corners;
    }
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    nodes.forEach(node -> frames.put(node.id(), room.apply(scene.frame(node))));
    Point origin = BlockLook.insideOf(corner);
    LayeredLayout.place(frames, wires).forEach((id, local) -> corners.put(id, origin.plus(local)));
    return corners;
  }
}
