// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeState;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dressed nodes and wires of a graph, found again by place.
///
/// [#show] compares with what it showed before and dresses only what changed; a query looks only at
/// what meets the area. Mutable, for one thread.
public final class GraphScene {
  private static final BitSet UNUSED = new BitSet();

  private final NodeLooks looks;
  private final WireLooks wireLooks;
  private final Map<String, NodeLooks.Facts> facts = new HashMap<>();
  private final Map<String, NodeLook> nodes = new LinkedHashMap<>();
  private final Map<Wire, WireLook> wires = new LinkedHashMap<>();
  private final Map<String, Set<Wire>> wiresOf = new HashMap<>();
  private final SpatialIndex<String> nodeIndex = new SpatialIndex<>();
  private final SpatialIndex<Wire> wireIndex = new SpatialIndex<>();
  private Map<String, Point> moved = Map.of();
  private Map<String, List<Diagnostic>> errors = Map.of();
  private Graph graph = Graph.EMPTY;
  private @Nullable Inference inference;
  private RunPicture run = RunPicture.NONE;
  private Map<String, NodeTint> tints = Map.of();

  public GraphScene(OpCatalog catalog, TextMetrics metrics) {
    this.looks = new NodeLooks(catalog, metrics);
    this.wireLooks = new WireLooks(nodeIndex);
  }

  /// Shows this graph from now on.
  public void show(Graph changed, Inference types, RunPicture picture) {
    boolean otherTypes = inference != types;
    boolean otherRun = !run.withPulses(Map.of()).equals(picture.withPulses(Map.of()));
    graph = changed;
    inference = types;
    run = picture;
    if (otherTypes) {
      errors = errors(types);
      wireLooks.setErrors(errors);
    }
    Set<String> touched = dressNodes(types);
    dropNodes(touched);
    rewire(touched);
    if (otherRun) {
      List.copyOf(wires.keySet()).forEach(this::layWire);
    }
  }

  /// Shows an overlay over nodes and folded blocks, by id; none for an empty map.
  public void setTints(Map<String, NodeTint> byId) {
    tints = Map.copyOf(byId);
  }

  private static Map<String, List<Diagnostic>> errors(Inference types) {
    Map<String, List<Diagnostic>> byNode = new HashMap<>();
    for (Diagnostic diagnostic : types.diagnostics()) {
      if (diagnostic.isError() && diagnostic.node().isPresent()) {
        byNode.computeIfAbsent(diagnostic.node().get(), k -> new ArrayList<>()).add(diagnostic);
      }
    }
    return byNode;
  }

  private Set<String> dressNodes(Inference types) {
    Map<String, BitSet> used = usedOutputs();
    Set<String> touched = new HashSet<>();
    for (Node node : graph.nodes()) {
      NodeLooks.Facts now =
          new NodeLooks.Facts(
              node,
              types.inputTypes(node.id()),
              outputTypes(node.id(), types),
              used.getOrDefault(node.id(), UNUSED),
              errors.getOrDefault(node.id(), List.of()),
              run.node(node.id()));
      if (!now.equals(facts.get(node.id()))) {
        facts.put(node.id(), now);
        NodeLook look = looks.dress(now);
        put(look.at(moved.getOrDefault(node.id(), look.corner())));
        touched.add(node.id());
      }
    }
    return touched;
  }

  /// The types as declared, or those of the values where a run has made them.
  private List<TensorType> outputTypes(String id, Inference types) {
    List<TensorType> declared = types.outputTypes(id);
    if (run.computed().isEmpty()) {
      return declared;
    }
    List<TensorType> seen = new ArrayList<>(declared);
    for (int i = 0; i < seen.size(); i++) {
      seen.set(i, run.computed().getOrDefault(new PortRef(id, i), seen.get(i)));
    }
    return seen;
  }

  private Map<String, BitSet> usedOutputs() {
    Map<String, BitSet> used = new HashMap<>();
    for (Node node : graph.nodes()) {
      node.inputs()
          .forEach(
              input ->
                  input.ifPresent(
                      from -> {
                        if (from.output() >= 0 && from.output() < 1_000) {
                          used.computeIfAbsent(from.node(), k -> new BitSet()).set(from.output());
                        }
                      }));
    }
    return used;
  }

  private void put(NodeLook look) {
    nodes.put(look.id(), look);
    nodeIndex.put(look.id(), look.box());
  }

  private void dropNodes(Set<String> touched) {
    if (nodes.size() == graph.nodesById().size()) {
      return;
    }
    for (String id : List.copyOf(nodes.keySet())) {
      if (!graph.nodesById().containsKey(id)) {
        nodes.remove(id);
        facts.remove(id);
        nodeIndex.remove(id);
        touched.add(id);
      }
    }
  }

  /// A wire changes only when one of its ends does: a node's facts hold its wires, types and
  /// errors.
  private void rewire(Set<String> touched) {
    for (String id : touched) {
      for (Wire wire : List.copyOf(wiresOf.getOrDefault(id, Set.of()))) {
        if (isLaid(wire)) {
          layWire(wire);
        } else {
          dropWire(wire);
        }
      }
      graph.node(id).ifPresent(this::layNewWires);
    }
  }

  private boolean isLaid(Wire wire) {
    return graph
        .node(wire.to())
        .flatMap(node -> node.input(wire.port()))
        .filter(wire.from()::equals)
        .isPresent();
  }

  private void layNewWires(Node node) {
    for (int i = 0; i < node.inputs().size(); i++) {
      Optional<PortRef> from = node.input(i);
      if (from.isPresent()) {
        Wire wire = new Wire(from.get(), node.id(), i);
        if (!wires.containsKey(wire)) {
          layWire(wire);
        }
      }
    }
  }

  private void dropWire(Wire wire) {
    wires.remove(wire);
    wireIndex.remove(wire);
    for (String end : List.of(wire.from().node(), wire.to())) {
      Set<Wire> atEnd = wiresOf.get(end);
      if (atEnd != null) {
        atEnd.remove(wire);
      }
    }
  }

  private void layWire(Wire wire) {
    NodeLook source = nodes.get(wire.from().node());
    NodeLook target = nodes.get(wire.to());
    Inference types = inference;
    if (source == null || target == null || types == null) {
      dropWire(wire);
      return;
    }
    WireLook look = wireLooks.dress(wire, source, target, types, run);
    wires.put(wire, look);
    wireIndex.put(wire, look.path().bounds());
    wiresOf.computeIfAbsent(wire.from().node(), k -> new HashSet<>()).add(wire);
    wiresOf.computeIfAbsent(wire.to(), k -> new HashSet<>()).add(wire);
  }

  /// Shows these nodes elsewhere than the graph says, until the next call: the time of a drag.
  public void showMoved(Map<String, Point> corners) {
    Set<String> changed = new HashSet<>(moved.keySet());
    changed.addAll(corners.keySet());
    moved = Map.copyOf(corners);
    Set<Wire> near = new LinkedHashSet<>();
    for (String id : changed) {
      NodeLook look = nodes.get(id);
      Optional<Node> node = graph.node(id);
      if (look != null && node.isPresent()) {
        put(look.at(moved.getOrDefault(id, NodeLooks.corner(node.get()))));
        near.addAll(wiresOf.getOrDefault(id, Set.of()));
      }
    }
    near.forEach(this::layWire);
  }

  public Optional<NodeLook> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  public Optional<WireLook> wire(Wire wire) {
    return Optional.ofNullable(wires.get(wire));
  }

  public Collection<NodeLook> nodes() {
    return nodes.values();
  }

  /// Nodes with an error of their own.
  public boolean isFaulty(String id) {
    return errors.containsKey(id);
  }

  public List<NodeLook> nodesIn(Box area) {
    List<NodeLook> found = new ArrayList<>();
    for (String id : nodeIndex.query(area)) {
      NodeLook look = nodes.get(id);
      if (look != null) {
        found.add(look);
      }
    }
    return found;
  }

  public List<Wire> wiresIn(Box area) {
    return wireIndex.query(area);
  }

  /// What meets the area, ready to paint, without selection.
  public SceneModel within(Box area) {
    List<NodeLook> shown = nodesIn(area).stream().map(this::withState).toList();
    List<WireLook> laid = new ArrayList<>();
    for (Wire wire : wiresIn(area)) {
      wire(wire).ifPresent(look -> laid.add(withPulse(wire, look)));
    }
    return new SceneModel(blocks(area), laid, shown);
  }

  /// The node with the states that come from the graph and the run.
  public NodeLook withState(NodeLook look) {
    boolean current = run.current().filter(look.id()::equals).isPresent();
    NodeState state =
        look.state()
            .withError(isFaulty(look.id()))
            .withCurrent(current, run.backward())
            .withBreakmark(run.breakmarks().at(look.id()));
    return look.in(state).tinted(Optional.ofNullable(tints.get(look.id())));
  }

  public WireLook withPulse(Wire wire, WireLook look) {
    return look.withPulse(Optional.ofNullable(run.pulses().get(wire)));
  }

  public List<BlockLook> blocks(Box area) {
    List<BlockLook> shown = new ArrayList<>();
    for (Block block : graph.blocks()) {
      List<Box> boxes = new ArrayList<>();
      block.nodes().forEach(id -> node(id).ifPresent(look -> boxes.add(look.box())));
      Box.around(boxes)
          .map(BlockLook::around)
          .filter(area::intersects)
          .ifPresent(box -> shown.add(new BlockLook(block.id(), box, block.title(), "")));
    }
    return shown;
  }

  /// The box around all nodes and blocks; of one node's size when there is none.
  public Box bounds() {
    Box everything = new Box(-1e9, -1e9, 2e9, 2e9);
    List<Box> boxes = new ArrayList<>();
    nodes.values().forEach(look -> boxes.add(look.box()));
    blocks(everything).forEach(block -> boxes.add(block.box()));
    wires.values().forEach(wire -> boxes.add(wire.path().bounds()));
    return Box.around(boxes).orElse(new Box(0, 0, 136, 80));
  }
}
