// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dressed nodes and wires of a graph, found again by place.
///
/// [#show] compares with what it showed before and dresses only what changed; a query looks only at
/// what meets the area. What lies in a folded block is neither dressed nor indexed: the block
/// stands among the nodes as one look (see [Folding]). Mutable, for one thread.
public final class GraphScene {
  private final Wardrobe wardrobe;
  private final WireLooks wireLooks;
  private final Map<String, NodeLook> nodes = new LinkedHashMap<>();
  private final SpatialIndex<String> nodeIndex = new SpatialIndex<>();
  private final SceneWires wires;
  private final BlockFrames frames;
  private final RunMarks marks = new RunMarks();
  private Map<String, Point> moved = Map.of();
  private Graph graph = Graph.EMPTY;
  private @Nullable Inference inference;
  private BlockTree tree = BlockTree.NONE;
  private Folding folding = Folding.NONE;
  private SceneWords words = SceneWords.ENGLISH;

  public GraphScene(OpCatalog catalog, TextMetrics metrics) {
    wardrobe = new Wardrobe(catalog, metrics);
    wireLooks = new WireLooks(nodeIndex);
    Ground ground = new Ground();
    wires = new SceneWires(ground);
    frames = new BlockFrames(ground);
  }

  /// Shows this graph from now on.
  public void show(Graph changed, Inference types, RunPicture picture) {
    Changes changes = Changes.between(graph, changed);
    boolean otherBlocks = !graph.blocks().equals(changed.blocks());
    boolean otherTypes = inference != types;
    graph = changed;
    inference = types;
    boolean regrouped = otherBlocks || changes.rewired();
    if (regrouped) {
      tree = BlockTree.of(graph);
      folding = Folding.of(graph, tree);
      wardrobe.rewired(graph);
    }
    if (otherTypes || regrouped) {
      marks.setErrors(types, folding);
      wireLooks.setErrors(marks.errors());
    }
    boolean otherRun = marks.setRun(picture, folding);
    Set<String> touched = dress(types);
    dropHidden(touched);
    frames.keep(tree.ids());
    frames.measure(tree, regrouped ? tree.ids() : blocksAround(changes.nodes(), touched));
    wires.rewire(touched);
    if (otherRun) {
      wires.relayAll();
    }
  }

  private Set<String> blocksAround(Set<String> changed, Set<String> touchedLooks) {
    Set<String> blocks = tree.blocksOf(changed);
    for (String look : touchedLooks) {
      blocks.addAll(tree.blocksOf(folding.members(look).iterator().next()));
    }
    return blocks;
  }

  /// Speaks another language.
  public void setWords(SceneWords other) {
    words = other;
    Inference types = inference;
    if (types != null) {
      show(graph, types, marks.picture());
    }
  }

  /// Shows an overlay over nodes and folded blocks, by the ids of their looks; none for an empty
  /// map.
  public void setTints(Map<String, NodeTint> byId) {
    marks.setTints(byId);
  }

  private Set<String> dress(Inference types) {
    Set<String> touched = new HashSet<>();
    for (FoldedBlock box : folding.boxes()) {
      wardrobe
          .dressed(box, types, words)
          .ifPresent(
              look ->
                  putOn(
                      look, node(look.id()).map(NodeLook::corner).orElse(look.corner()), touched));
    }
    for (Node node : folding.visible(graph)) {
      wardrobe
          .dressed(node, types, marks)
          .ifPresent(look -> putOn(look, moved.getOrDefault(look.id(), look.corner()), touched));
    }
    return touched;
  }

  private void putOn(NodeLook look, Point corner, Set<String> touched) {
    put(look.at(corner));
    touched.add(look.id());
  }

  private void put(NodeLook look) {
    nodes.put(look.id(), look);
    nodeIndex.put(look.id(), look.box());
  }

  private void dropHidden(Set<String> touched) {
    int shown = graph.nodesById().size() - folding.hiddenNodes() + folding.boxes().size();
    if (nodes.size() == shown) {
      return;
    }
    for (String id : List.copyOf(nodes.keySet())) {
      boolean stays = graph.nodesById().containsKey(id) && !folding.isHidden(id);
      if (!stays && folding.box(id).isEmpty()) {
        nodes.remove(id);
        wardrobe.forget(id);
        nodeIndex.remove(id);
        touched.add(id);
      }
    }
  }

  /// Shows these nodes elsewhere than the graph says, until the next call: the time of a drag.
  public void showMoved(Map<String, Point> corners) {
    Set<String> changed = new HashSet<>(moved.keySet());
    changed.addAll(corners.keySet());
    moved = Map.copyOf(corners);
    Set<String> looks = new HashSet<>();
    for (String id : changed) {
      looks.add(folding.shownAs(id));
      NodeLook look = nodes.get(id);
      if (look != null) {
        put(look.at(corner(id)));
      }
    }
    frames.measure(tree, tree.blocksOf(changed));
    wires.relayAt(looks);
  }

  private Point corner(String node) {
    Point dragged = moved.get(node);
    return dragged != null ? dragged : graph.node(node).map(NodeLooks::corner).orElse(Point.ORIGIN);
  }

  public Folding folding() {
    return folding;
  }

  /// The look of a node that is drawn itself, or of a folded block by the id of its look.
  public Optional<NodeLook> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /// What shows a node: its own look, or the box of the folded block that hides it.
  public Optional<NodeLook> shown(String node) {
    return node(folding.shownAs(node));
  }

  /// Centre of a port; of a node in a folded block, where its wire meets the border, if one does.
  public Optional<Point> port(String node, Side side, int index) {
    Folding.End end =
        side == Side.OUTPUT
            ? folding.output(new PortRef(node, index))
            : folding.input(graph, node, index);
    return node(end.look())
        .filter(look -> end.port() >= 0)
        .map(look -> look.corner().plus(look.frame().port(side, end.port())));
  }

  /// The nodes of a block that the graph has.
  public Set<String> blockNodes(String block) {
    return tree.entry(block).map(BlockTree.Entry::nodes).orElse(Set.of());
  }

  /// The corner of a block: of its frame, or of the box it is folded to.
  public Point blockCorner(String block) {
    return frames.corner(block);
  }

  public Optional<WireLook> wire(Wire wire) {
    return folding.drawn(wire).flatMap(wires::look);
  }

  public Collection<NodeLook> nodes() {
    return nodes.values();
  }

  /// The run as it is seen: what happens on a wire that is not drawn is told of the one that stands
  /// for it.
  public RunPicture run() {
    return marks.seen();
  }

  /// Nodes with an error of their own.
  public boolean isFaulty(String id) {
    return marks.isFaulty(id);
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
    return wires.in(area);
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
    return marks.on(look);
  }

  public WireLook withPulse(Wire wire, WireLook look) {
    return look.withPulse(Optional.ofNullable(run().pulses().get(wire)));
  }

  /// The frames of open blocks that meet the area, outer ones first.
  public List<BlockLook> blocks(Box area) {
    Inference types = inference;
    Set<String> near = new HashSet<>(frames.in(area));
    List<BlockLook> shown = new ArrayList<>();
    if (types != null && !near.isEmpty()) {
      for (BlockTree.Entry entry : tree.outerFirst()) {
        if (near.contains(entry.block().id())) {
          frames
              .frame(entry.block().id())
              .ifPresent(box -> shown.add(wardrobe.frame(entry, box, types, words)));
        }
      }
    }
    return shown;
  }

  /// The box around all nodes and blocks; of one node's size when there is none.
  public Box bounds() {
    List<Box> boxes = new ArrayList<>();
    nodes.values().forEach(look -> boxes.add(look.box()));
    tree.ids().forEach(id -> frames.frame(id).ifPresent(boxes::add));
    wires.bounds().ifPresent(boxes::add);
    return Box.around(boxes).orElse(new Box(0, 0, 136, 80));
  }

  /// How many looks were dressed so far, to see that none is dressed in vain.
  long dressings() {
    return wardrobe.dressings();
  }

  /// The scene at the moment, as its parts see it.
  private final class Ground implements SceneWires.Ground, BlockFrames.Ground {
    @Override
    public Graph graph() {
      return graph;
    }

    @Override
    public Folding folding() {
      return folding;
    }

    @Override
    public @Nullable NodeLook look(String id) {
      return nodes.get(id);
    }

    @Override
    public WireLook dress(Wire wire, WireLooks.Ends ends) {
      Inference types = inference;
      if (types == null) {
        throw new IllegalStateException("no graph is shown");
      }
      return wireLooks.dress(wire, ends, folding.bundle(wire), types, marks.seen());
    }

    @Override
    public Point corner(String node) {
      return GraphScene.this.corner(node);
    }

    @Override
    public Optional<Box> box(String lookId) {
      return nodeIndex.box(lookId);
    }

    @Override
    public void place(String lookId, Point corner) {
      NodeLook look = nodes.get(lookId);
      if (look != null && !look.corner().equals(corner)) {
        put(look.at(corner));
        wires.relayAt(Set.of(lookId));
      }
    }
  }
}
