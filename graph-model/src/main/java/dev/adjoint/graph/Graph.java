// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A graph: nodes in the order of the file, the outputs people fetch by default, and what goes with
/// them in the project file. Immutable; need not be valid: half-drawn graphs are graphs.
///
/// `training` is the JSON text of the training section (its reader is the engine's), `weights` a
/// path relative to the file.
public final class Graph {

  public static final Graph EMPTY = builder("untitled").build();

  private final NodeTable nodes;
  private final GraphFrame frame;
  private final Known<Map<String, List<Wire>>> wiresBySource = new Known<>();
  private final LateWiring wiring;
  private final Known<Map<String, List<Block>>> blocksByNode;

  private Graph(Builder b) {
    nodes = b.nodes.build();
    frame = b.frame;
    Graph from = b.from;
    wiring =
        from != null && isWiredAs(from)
            ? from.wiring
            : new LateWiring(nodes, from == null ? null : from.wiring);
    blocksByNode = from != null && from.blocks() == blocks() ? from.blocksByNode : new Known<>();
  }

  public static Builder builder(String name) {
    return new Builder(GraphFrame.named(name), null);
  }

  public Builder toBuilder() {
    return new Builder(frame, this);
  }

  public String name() {
    return frame.name();
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  /// In the order of [#nodes].
  public Map<String, Node> nodesById() {
    return nodes;
  }

  /// The ids of all nodes, in the order of [#nodes].
  public NodeIds ids() {
    return nodes.keySet();
  }

  /// Where a node stands among [#nodes], counted from 0, or -1.
  public int place(String id) {
    return nodes.place(id);
  }

  /// The node at a place.
  public Node at(int place) {
    return nodes.at(place);
  }

  /// The nodes that are others than in that graph, compared by identity, where all stand as they
  /// stood there: next to nothing after an edit of some nodes, however large the graph is. Empty
  /// where nodes came, went or moved.
  public Optional<List<Node>> changedSince(Graph before) {
    return nodes.changedSince(before.nodes).map(places -> places.stream().map(nodes::at).toList());
  }

  /// Whether [#place] says the same in both; may say no where it does.
  public boolean standsAs(Graph other) {
    return nodes.standsAs(other.nodes);
  }

  /// Where each node of another graph stands in this one, by its place there; -1 for those that are
  /// not here. Not to be changed.
  public int[] placesOf(Graph other) {
    return nodes.movesSince(other.nodes).now();
  }

  /// Where each node of this graph stood in another one; -1 for those that were not there. Not to
  /// be changed.
  public int[] placesIn(Graph other) {
    return nodes.movesSince(other.nodes).old();
  }

  /// Whether the nodes that both have stand in the same order.
  boolean keepsOrderOf(Graph other) {
    return nodes.movesSince(other.nodes).keepOrder();
  }

  /// How the nodes hang together; made once for all graphs that came from one another without a
  /// change of wires, and else from what it was before.
  public Wiring wiring() {
    return wiring.get();
  }

  private boolean isWiredAs(Graph other) {
    return nodes == other.nodes
        || nodes.standsAs(other.nodes)
            && nodes.changedSince(other.nodes).orElseThrow().stream()
                .allMatch(at -> nodes.at(at).inputs().equals(other.nodes.at(at).inputs()));
  }

  public Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  public List<PortRef> outputs() {
    return frame.outputs();
  }

  public List<Block> blocks() {
    return frame.blocks();
  }

  /// The blocks that name a node, whether it exists or not, in file order.
  public List<Block> blocksOf(String node) {
    return blocks().stream().filter(block -> block.nodes().contains(node)).toList();
  }

  /// The same for every node that is named; worth its making for whoever asks about all.
  public Map<String, List<Block>> blocksByNode() {
    return blocksByNode.get(() -> Block.byNode(blocks()));
  }

  public List<Comment> comments() {
    return frame.comments();
  }

  public Text lesson() {
    return frame.lesson();
  }

  public Optional<String> training() {
    return frame.training();
  }

  public Optional<String> weights() {
    return frame.weights();
  }

  public Extras extras() {
    return frame.extras();
  }

  /// Every wire into a node port, by source node; made once for a graph.
  public Map<String, List<Wire>> wiresBySource() {
    return wiresBySource.get(() -> new Wires(nodes).bySource());
  }

  /// The wires that leave a node, in the order of [#wires]; quicker than all of them.
  public List<Wire> wiresFrom(String node) {
    return new Wires(nodes).from(node, wiring());
  }

  public List<Wire> wires() {
    return new Wires(nodes).all();
  }

  /// `base`, or `base2`, `base3`, … : the first id no node has.
  public String freshId(String base) {
    if (!nodes.containsKey(base)) {
      return base;
    }
    int n = 2;
    while (nodes.containsKey(base + n)) {
      n++;
    }
    return base + n;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Graph that && isFramedAs(that) && nodes.equalsInOrder(that.nodes);
  }

  /// Whether everything but the nodes is the same.
  public boolean isFramedAs(Graph that) {
    return frame.equals(that.frame);
  }

  @Override
  public int hashCode() {
    return Objects.hash(frame, nodes);
  }

  @Override
  public String toString() {
    return "Graph " + name() + " of " + nodes.size() + " nodes";
  }

  /// Collects a graph; a node put under an existing id replaces it in place.
  public static final class Builder {
    private final @Nullable Graph from;
    private final NodeDraft nodes;
    private GraphFrame frame;

    private Builder(GraphFrame frame, @Nullable Graph from) {
      this.frame = frame;
      this.from = from;
      this.nodes = new NodeDraft(from == null ? NodeTable.EMPTY : from.nodes);
    }

    /// Everything but the nodes as in that graph.
    public Builder framedAs(Graph that) {
      return framed(that.frame);
    }

    private Builder framed(GraphFrame other) {
      frame = other;
      return this;
    }

    public Builder name(String value) {
      return framed(frame.withName(value));
    }

    public Builder node(Node node) {
      nodes.put(node);
      return this;
    }

    /// Puts a node that is not there where it is to stand in the end, or behind all others.
    public Builder insert(Node node, int place) {
      nodes.insert(node, place);
      return this;
    }

    public Builder remove(String id) {
      nodes.remove(id);
      return this;
    }

    /// Replaces the whole ordered set of nodes.
    public Builder nodes(Collection<Node> ordered) {
      nodes.set(ordered);
      return this;
    }

    public Builder output(String ref) {
      List<PortRef> more = new ArrayList<>(frame.outputs());
      more.add(PortRef.parse(ref));
      return outputs(more);
    }

    public Builder outputs(List<PortRef> refs) {
      return framed(frame.withOutputs(refs));
    }

    public Builder blocks(List<Block> all) {
      // The very list where nothing differs: what is known of it holds.
      return frame.blocks().equals(all) ? this : framed(frame.withBlocks(all));
    }

    public Builder comments(List<Comment> all) {
      return framed(frame.withComments(all));
    }

    public Builder lesson(Text text) {
      return framed(frame.withLesson(text));
    }

    public Builder training(Optional<String> json) {
      return framed(frame.withTraining(json));
    }

    public Builder weights(Optional<String> path) {
      return framed(frame.withWeights(path));
    }

    public Builder extras(Extras fields) {
      return framed(frame.withExtras(fields));
    }

    public Graph build() {
      return new Graph(this);
    }
  }
}
