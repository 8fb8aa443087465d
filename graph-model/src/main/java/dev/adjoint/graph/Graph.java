// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A graph: nodes in the order of the file, the outputs people fetch by default, and what goes with
/// them in the project file. Immutable; need not be valid: half-drawn graphs are graphs.
///
/// `training` is the JSON text of the training section (its reader is the engine's), `weights` a
/// path relative to the file.
public final class Graph {

  public static final Graph EMPTY = builder("untitled").build();

  private final String name;
  private final SequencedMap<String, Node> nodes;
  private final List<PortRef> outputs;
  private final List<Block> blocks;
  private final List<Comment> comments;
  private final Text lesson;
  private final Optional<String> training;
  private final Optional<String> weights;
  private final Extras extras;

  /// Made when first asked for; whoever else makes it meanwhile makes the same.
  private volatile @Nullable Map<String, List<Wire>> wiresBySource;

  private Graph(Builder b) {
    name = b.name;
    nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(b.nodes));
    outputs = List.copyOf(b.outputs);
    blocks = List.copyOf(b.blocks);
    comments = List.copyOf(b.comments);
    lesson = b.lesson;
    training = b.training;
    weights = b.weights;
    extras = b.extras;
  }

  public static Builder builder(String name) {
    return new Builder(name);
  }

  public Builder toBuilder() {
    Builder b = new Builder(name);
    b.nodes.putAll(nodes);
    b.outputs.addAll(outputs);
    b.blocks.addAll(blocks);
    b.comments.addAll(comments);
    b.lesson = lesson;
    b.training = training;
    b.weights = weights;
    b.extras = extras;
    return b;
  }

  public String name() {
    return name;
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  public SequencedMap<String, Node> nodesById() {
    return nodes;
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
    Map<String, List<Wire>> known = wiresBySource;
    if (known == null) {
      Map<String, List<Wire>> bySource = new LinkedHashMap<>();
      for (Wire wire : wires()) {
        bySource.computeIfAbsent(wire.from().node(), k -> new ArrayList<>(2)).add(wire);
      }
      bySource.replaceAll((node, wires) -> Collections.unmodifiableList(wires));
      known = Collections.unmodifiableMap(bySource);
      wiresBySource = known;
    }
    return known;
  }

  public List<Wire> wires() {
    List<Wire> wires = new ArrayList<>();
    for (Node node : nodes.values()) {
      for (int i = 0; i < node.inputs().size(); i++) {
        int port = i;
        node.inputs().get(i).ifPresent(from -> wires.add(new Wire(from, node.id(), port)));
      }
    }
    return wires;
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
    return other instanceof Graph that
        && isFramedAs(that)
        && new ArrayList<>(nodes.values()).equals(new ArrayList<>(that.nodes.values()));
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
    private String name;
    private final LinkedHashMap<String, Node> nodes = new LinkedHashMap<>();
    private final List<PortRef> outputs = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private Text lesson = Text.NONE;
    private Optional<String> training = Optional.empty();
    private Optional<String> weights = Optional.empty();
    private Extras extras = Extras.NONE;

    private Builder(String name) {
      this.name = name;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder node(Node node) {
      nodes.put(node.id(), node);
      return this;
    }

    public Builder remove(String id) {
      nodes.remove(id);
      return this;
    }

    /// Replaces the whole ordered set of nodes.
    public Builder nodes(Collection<Node> ordered) {
      nodes.clear();
      ordered.forEach(this::node);
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
      blocks.clear();
      blocks.addAll(all);
      return this;
    }

    public Builder comments(List<Comment> all) {
      comments.clear();
      comments.addAll(all);
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
