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

  private final String name;
  private final NodeTable nodes;
  private final List<PortRef> outputs;
  private final List<Block> blocks;
  private final List<Comment> comments;
  private final Text lesson;
  private final Optional<String> training;
  private final Optional<String> weights;
  private final Extras extras;

  private final Known<Map<String, List<Wire>>> wiresBySource = new Known<>();
  private final LateWiring wiring;
  private final Known<Map<String, List<Block>>> blocksByNode;

  private Graph(Builder b) {
    name = b.name;
    nodes = b.nodes.build();
    outputs = List.copyOf(b.outputs);
    blocks = b.blocks;
    comments = b.comments;
    lesson = b.lesson;
    training = b.training;
    weights = b.weights;
    extras = b.extras;
    Graph from = b.from;
    wiring =
        from != null && isWiredAs(from)
            ? from.wiring
            : new LateWiring(nodes, from == null ? null : from.wiring);
    blocksByNode = from != null && from.blocks == blocks ? from.blocksByNode : new Known<>();
  }

  public static Builder builder(String name) {
    return new Builder(name, null);
  }

  public Builder toBuilder() {
    return new Builder(name, this).framedAs(this);
  }

  public String name() {
    return name;
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  /// In the order of [#nodes].
  public Map<String, Node> nodesById() {
    return nodes;
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
    return outputs;
  }

  public List<Block> blocks() {
    return blocks;
  }

  /// The blocks that name a node, whether it exists or not, in file order.
  public List<Block> blocksOf(String node) {
    return blocks.stream().filter(block -> block.nodes().contains(node)).toList();
  }

  /// The same for every node that is named; worth its making for whoever asks about all.
  public Map<String, List<Block>> blocksByNode() {
    return blocksByNode.get(() -> Block.byNode(blocks));
  }

  public List<Comment> comments() {
    return comments;
  }

  public Text lesson() {
    return lesson;
  }

  public Optional<String> training() {
    return training;
  }

  public Optional<String> weights() {
    return weights;
  }

  public Extras extras() {
    return extras;
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
    return name.equals(that.name)
        && outputs.equals(that.outputs)
        && blocks.equals(that.blocks)
        && comments.equals(that.comments)
        && lesson.equals(that.lesson)
        && training.equals(that.training)
        && weights.equals(that.weights)
        && extras.equals(that.extras);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, nodes, outputs, blocks, comments, training, weights);
  }

  @Override
  public String toString() {
    return "Graph " + name + " of " + nodes.size() + " nodes";
  }

  /// Collects a graph; a node put under an existing id replaces it in place.
  public static final class Builder {
    private final @Nullable Graph from;
    private String name;
    private final NodeDraft nodes;
    private final List<PortRef> outputs = new ArrayList<>();
    private List<Block> blocks = List.of();
    private List<Comment> comments = List.of();
    private Text lesson = Text.NONE;
    private Optional<String> training = Optional.empty();
    private Optional<String> weights = Optional.empty();
    private Extras extras = Extras.NONE;

    private Builder(String name, @Nullable Graph from) {
      this.name = name;
      this.from = from;
      this.nodes = new NodeDraft(from == null ? NodeTable.EMPTY : from.nodes);
    }

    /// Everything but the nodes as in that graph.
    public Builder framedAs(Graph that) {
      name = that.name;
      outputs(that.outputs);
      blocks = that.blocks;
      comments = that.comments;
      lesson = that.lesson;
      training = that.training;
      weights = that.weights;
      extras = that.extras;
      return this;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder node(Node node) {
      nodes.put(node);
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
      outputs.add(PortRef.parse(ref));
      return this;
    }

    public Builder outputs(List<PortRef> refs) {
      outputs.clear();
      outputs.addAll(refs);
      return this;
    }

    public Builder blocks(List<Block> all) {
      // The very list where nothing differs: what is known of it holds.
      blocks = blocks.equals(all) ? blocks : List.copyOf(all);
      return this;
    }

    public Builder comments(List<Comment> all) {
      comments = List.copyOf(all);
      return this;
    }

    public Builder lesson(Text text) {
      lesson = text;
      return this;
    }

    public Builder training(Optional<String> json) {
      training = json;
      return this;
    }

    public Builder weights(Optional<String> path) {
      weights = path;
      return this;
    }

    public Builder extras(Extras fields) {
      extras = fields;
      return this;
    }

    public Graph build() {
      return new Graph(this);
    }
  }
}
