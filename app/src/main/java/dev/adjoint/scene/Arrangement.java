// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.layout.LayeredLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a layout moves: nodes that are drawn, and folded blocks, each as one box whose nodes keep
/// their distances. Taken from a scene once; from then on it may be used by another thread.
///
/// ```java
/// Arrangement units = Arrangement.of(graph, scene, node -> true, frame -> frame);
/// Map<String, Point> corners = units.spread(LayeredLayout.place(units.frames(), units.wires()));
/// ```
public final class Arrangement {
  /// A folded block with what is in it; `offsets` from its corner, or empty where some nodes have
  /// no place yet: these are laid out among themselves.
  private record Inside(
      Map<String, Point> offsets, SequencedMap<String, NodeFrame> frames, List<Wire> wires) {}

  private final SequencedMap<String, NodeFrame> frames;
  private final Map<String, Point> corners;
  private final Map<String, Inside> insides;
  private final List<Wire> wires;

  private Arrangement(
      SequencedMap<String, NodeFrame> frames,
      Map<String, Point> corners,
      Map<String, Inside> insides,
      List<Wire> wires) {
    this.frames = Collections.unmodifiableSequencedMap(frames);
    this.corners = Map.copyOf(corners);
    this.insides = Map.copyOf(insides);
    this.wires = List.copyOf(wires);
  }

  /// @param included which nodes are to be moved; a block is moved when any of its nodes is
  /// @param room makes room in the frames of nodes for what will be shown later
  public static Arrangement of(
      Graph graph, GraphScene scene, Predicate<String> included, UnaryOperator<NodeFrame> room) {
    Folding folding = scene.folding();
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    Map<String, Point> corners = new HashMap<>();
    for (Node node : graph.nodes()) {
      String unit = folding.shownAs(node.id());
      if (included.test(node.id()) && !frames.containsKey(unit)) {
        scene
            .node(unit)
            .ifPresent(
                look -> {
                  frames.put(unit, look.folded() ? look.frame() : room.apply(look.frame()));
                  corners.put(unit, look.corner());
                });
      }
    }
    Map<String, List<Wire>> inner = new HashMap<>();
    List<Wire> wires = wires(graph, folding, inner);
    Map<String, Inside> insides = new HashMap<>();
    for (FoldedBlock box : folding.boxes()) {
      NodeLook look = scene.node(box.lookId()).orElse(null);
      if (look != null && frames.containsKey(box.lookId())) {
        List<Wire> own = inner.getOrDefault(box.lookId(), List.of());
        insides.put(box.lookId(), inside(graph, scene, box, look.corner(), own, room));
      }
    }
    return new Arrangement(frames, corners, insides, wires);
  }

  /// The wires between what is shown; those inside a box are collected by box.
  private static List<Wire> wires(Graph graph, Folding folding, Map<String, List<Wire>> inner) {
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

  private static Inside inside(
      Graph graph,
      GraphScene scene,
      FoldedBlock box,
      Point corner,
      List<Wire> wires,
      UnaryOperator<NodeFrame> room) {
    List<Node> nodes = box.nodes().stream().flatMap(id -> graph.node(id).stream()).toList();
    if (nodes.stream().allMatch(node -> node.position().isPresent())) {
      Map<String, Point> offsets = new LinkedHashMap<>();
      nodes.forEach(node -> offsets.put(node.id(), NodeLooks.corner(node).minus(corner)));
      return new Inside(offsets, new LinkedHashMap<>(), wires);
    }
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    nodes.forEach(node -> frames.put(node.id(), room.apply(scene.frame(node))));
    return new Inside(Map.of(), frames, wires);
  }

  /// The frames of what is moved, by the ids of looks, in the order of the file.
  public SequencedMap<String, NodeFrame> frames() {
    return frames;
  }

  /// Where they are.
  public Map<String, Point> corners() {
    return corners;
  }

  /// The wires between what is drawn; their ends are ids of looks and the ports of these.
  public List<Wire> wires() {
    return wires;
  }

  /// How many nodes are laid out, those in folded blocks included.
  private int size() {
    int inside = insides.values().stream().mapToInt(each -> each.frames().size()).sum();
    return frames.size() + inside;
  }

  /// The corners of the nodes, given those of what is drawn.
  public Map<String, Point> spread(Map<String, Point> places) {
    Map<String, Point> nodes = new LinkedHashMap<>();
    int all = size();
    places.forEach(
        (unit, corner) -> {
          Inside inside = insides.get(unit);
          if (inside == null) {
            nodes.put(unit, corner);
          } else {
            inside.offsets().forEach((id, offset) -> nodes.put(id, corner.plus(offset)));
            Point origin = BlockLook.insideOf(corner);
            LayeredLayout.place(inside.frames(), inside.wires(), all)
                .forEach((id, local) -> nodes.put(id, origin.plus(local)));
          }
        });
    return nodes;
  }

  /// New corners for every node, in layers from left to right.
  public static Map<String, Point> layered(
      Graph graph, GraphScene scene, UnaryOperator<NodeFrame> room) {
    Arrangement all = of(graph, scene, node -> true, room);
    return all.spread(LayeredLayout.place(all.frames, all.wires, all.size()));
  }
}
