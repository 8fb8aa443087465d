// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.Staleness;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLabelPlaces;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The dressed nodes and wires of a graph, found again by place.
///
/// [#show] compares with what it showed before and dresses only what changed; a query looks only at
/// what meets the area. What lies in a folded block is neither dressed nor indexed: the block
/// stands among the nodes as one look (see [Folding]). Mutable, for one thread.
public final class GraphScene {
  private final Wardrobe wardrobe;
  private final WireLooks wireLooks;
  private final SceneNodes nodes;
  private final SceneWires wires;
  private final SceneBlocks blocks;
  private final SceneComments comments;
  private final RunMarks marks = new RunMarks();
  private final Places places = new Places();
  private Graph graph = Graph.EMPTY;
  private Inference inference;
  private SceneWords words = SceneWords.ENGLISH;
  private final SceneBounds bounds;
  private final SightFirst dressing;
  private final Displacement displacement;
  private final LabelSites labelSites;

  public GraphScene(OpCatalog catalog, TextMetrics metrics) {
    wardrobe = new Wardrobe(catalog, metrics);
    labelSites = new LabelSites(new WireLabelPlaces(metrics));
    nodes = new SceneNodes(wardrobe);
    wireLooks = new WireLooks(nodes.places(), nodes.rooms());
    SceneGround ground = new SceneGround(this, nodes, places, wireLooks);
    wires = new SceneWires(ground);
    inference = Inference.of(graph, catalog);
    comments = new SceneComments(metrics);
    blocks = new SceneBlocks(wardrobe, ground, inference);
    bounds = new SceneBounds(nodes, blocks, comments, wires);
    displacement = new Displacement(places, nodes, wires, blocks, bounds);
    dressing =
        new SightFirst(
            nodes, wires, blocks, () -> new Redressing(nodes, wires, blocks, bounds, places));
  }

  /// Shows this graph from now on.
  public void show(Graph changed, Inference types, RunPicture picture) {
    begin(changed, types, picture);
    settle();
  }

  /// Begins to show this graph: [#goOn] until all is done, and nothing else is to be asked of the
  /// scene before. In between other graphs can be begun.
  public void begin(Graph changed, Inference types, RunPicture picture) {
    boolean same = graph == changed && inference == types;
    if (same && picture == marks.picture()) {
      return;
    }
    if (same && folding().isFlat() && RunChange.isQuick(marks.seen(), picture)) {
      showRun(picture, RunChange.between(marks.seen(), picture));
    } else {
      beginAll(changed, types, picture, false);
    }
  }

  /// Goes on with what was begun, one piece at least.
  ///
  /// @param more whether there is time for another piece
  /// @return whether all is done
  public boolean goOn(BooleanSupplier more) {
    return dressing.goOn(graph, facts(), more);
  }

  /// Goes on until all is done that shows in an area, which may then be asked for; the rest is left
  /// to [#goOn].
  public boolean goOn(Box area, BooleanSupplier more) {
    return dressing.goOn(area, graph, facts(), more);
  }

  /// Whether nothing of what was begun is left to do.
  public boolean isSettled() {
    return dressing.isDone();
  }

  private SceneNodes.Facts facts() {
    return new SceneNodes.Facts(inference, marks, words);
  }

  /// Does all that was begun.
  public void settle() {
    goOn(() -> true);
  }

  /// Another moment of a run on the same graph: costs what the moments differ by.
  private void showRun(RunPicture picture, RunChange change) {
    marks.setRun(picture, folding());
    Set<String> touched = nodes.dress(change.nodes(), graph, folding(), facts());
    places.moved().stream().filter(touched::contains).forEach(id -> nodes.placeMoved(id, places));
    if (!touched.isEmpty()) {
      bounds.forget();
      blocks.measureAround(Set.of(), touched);
      wires.rewire(touched);
    }
    wires.relay(change.outputs(), change.wires());
  }

  /// @param anew whether everything is to be looked at, whatever has changed
  private void beginAll(Graph changed, Inference types, RunPicture picture, boolean anew) {
    Changes changes = Changes.between(graph, changed);
    boolean regrouped = changes.regrouped() || !graph.blocks().equals(changed.blocks());
    Set<String> sources = changes.rewired() ? changes.sources(graph, changed) : Set.of();
    boolean otherRun = picture != marks.picture();
    BitSet retyped = types.changedSince(inference);
    if (!graph.comments().equals(changed.comments())) {
      bounds.forget();
    }
    graph = changed;
    inference = types;
    blocks.dressWith(types, words);
    comments.show(graph);
    places.show(graph);
    List<Collection<String>> refolded = List.of();
    if (regrouped) {
      refolded = blocks.regroup(graph, changes.nodes());
    } else if (changes.rewired()) {
      refolded = blocks.rewire(graph);
    }
    Set<String> otherErrors = marks.setErrors(types, folding());
    wireLooks.setErrors(marks.errors());
    RunPicture before = marks.setRun(picture, folding());
    Redressing redressing = dressing.anywhere();
    redressing.measure(changes.nodes());
    if (anew || otherRun) {
      redressing.dress(SceneNodes.shown(graph, folding()));
    } else {
      redressing.dress(folding().shownAs(changes.nodes()));
      dressing.dressInPlace(folding().shownAs(retyped, graph), retyped.cardinality());
      redressing.dress(folding().shownAs(otherErrors));
      redressing.relayAt(folding().shownAs(otherErrors));
      redressing.dress(folding().shownAs(sources));
      refolded.forEach(redressing::dressAll);
    }
    if (anew || otherRun || regrouped) {
      marks.changedSince(before).ifPresent(redressing::relay);
    }
  }

  Graph graph() {
    return graph;
  }

  Inference inference() {
    return inference;
  }

  /// Lays the wires of these looks anew.
  void relayAt(Set<String> looks) {
    wires.relayAt(looks);
  }

  public boolean shows(Graph other) {
    return graph == other;
  }

  /// Begins to speak another language, as if another graph was begun: [#goOn] until all is done.
  public void setWords(SceneWords other) {
    if (!other.equals(words)) {
      words = other;
      beginAll(graph, inference, marks.picture(), true);
    }
  }

  /// Shows an overlay, by the ids of looks; none for an empty map.
  public void setTints(Map<String, NodeTint> byId) {
    marks.setTints(byId);
  }

  /// Shows these nodes elsewhere than the graph says, until the next call: the time of a drag.
  public void showMoved(Map<String, Point> corners) {
    displacement.move(corners);
  }

  /// Shows wires led through other places than the graph says, until the next call.
  public void showBent(Map<Wire, List<Point>> led) {
    displacement.bend(led);
  }

  public Folding folding() {
    return blocks.folding();
  }

  public SceneBlocks blocks() {
    return blocks;
  }

  public SceneComments comments() {
    return comments;
  }

  /// The look of a node that is drawn itself, or of a folded block by the id of its look.
  public Optional<NodeLook> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /// What shows a node: its own look, or the box of the folded block that hides it.
  public Optional<NodeLook> shown(String node) {
    return node(folding().shownAs(node));
  }

  /// The frame that a node has or, where it is hidden, would have.
  public NodeFrame frame(Node node) {
    return node(node.id()).map(NodeLook::frame).orElseGet(() -> wardrobe.frame(node, facts()));
  }

  /// Centre of a port; of a node in a folded block, where its wire meets the border, if one does.
  public Optional<Point> port(String node, Side side, int index) {
    Folding.End end =
        side == Side.OUTPUT
            ? folding().output(new PortRef(node, index))
            : folding().input(graph, node, index);
    return node(end.look())
        .filter(look -> end.port() >= 0)
        .map(look -> look.corner().plus(look.frame().port(side, end.port())));
  }

  public Optional<WireLook> wire(Wire wire) {
    return folding().drawn(wire).flatMap(wires::look);
  }

  public Collection<NodeLook> nodes() {
    return nodes.all();
  }

  /// The run as it is seen: what happens on a hidden wire is told of the one that stands for it.
  public RunPicture run() {
    return marks.seen();
  }

  /// Nodes with an error of their own.
  public boolean isFaulty(String id) {
    return marks.isFaulty(id);
  }

  public List<NodeLook> nodesIn(Box area) {
    return nodes.in(area);
  }

  public List<Wire> wiresIn(Box area) {
    return wires.in(area);
  }

  /// What meets the area, ready to paint, without selection.
  public SceneModel within(Box area) {
    return new SceneCut(this).of(area);
  }

  /// Places labels in an area, as of now, of wires that are drawn like that.
  public SceneLabels labels(Box area, Function<Wire, Optional<WireLook>> looks) {
    return new SceneLabels(new LabelGround(this, area), labelSites, looks);
  }

  /// The node with the states that come from the graph and the run.
  public NodeLook withState(NodeLook look) {
    NodeLook seen = marks.on(look);
    return seen.state().stale() == Staleness.VALUE ? seen.badged(words.stale()) : seen;
  }

  /// The box around all nodes, wires and blocks; of one node's size when there is none.
  public Box bounds() {
    return bounds.get();
  }

  /// How many looks were dressed so far, to see that none is in vain.
  long dressings() {
    return wardrobe.dressings();
  }
}
