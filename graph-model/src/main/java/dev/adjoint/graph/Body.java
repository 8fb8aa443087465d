// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Objects;

/// The body of If, Loop or Scan: a graph, and which of its Input nodes takes which value. The
/// graph's outputs are what the body gives, in order; its name, lesson, weights and training mean
/// nothing. Immutable.
public final class Body implements Subgraph {

  private static final String SHAPE = "shape";

  private final Graph graph;
  private final List<String> inputs;
  private final int depth;
  private final int hash;

  /// @param inputs ids of Input nodes of `graph`, in the order in which the op fills them
  /// @throws IllegalArgumentException if bodies lie in one another deeper than [#MAX_DEPTH]
  public Body(Graph graph, List<String> inputs) {
    this.graph = graph;
    this.inputs = List.copyOf(inputs);
    depth = 1 + deepestIn(graph);
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "bodies lie in one another more than " + MAX_DEPTH + " deep");
    }
    // Bodies are parts of keys that are looked up for every node run.
    hash = Objects.hash(graph, inputs);
  }

  /// How deep the bodies that nodes of `graph` hold go; 0 when none holds any.
  public static int deepestIn(Graph graph) {
    int deepest = 0;
    for (Node node : graph.nodes()) {
      for (AttributeValue value : node.attributes().values().values()) {
        if (value instanceof AttributeValue.Body(Subgraph inner)) {
          deepest = Math.max(deepest, inner.depth());
        }
      }
    }
    return deepest;
  }

  public Graph graph() {
    return graph;
  }

  /// Ids of the Input nodes in the order in which the op fills them.
  public List<String> inputs() {
    return inputs;
  }

  /// The same inputs of an edited graph.
  public Body withGraph(Graph changed) {
    return new Body(changed, inputs);
  }

  @Override
  public int inputCount() {
    return inputs.size();
  }

  @Override
  public int outputCount() {
    return graph.outputs().size();
  }

  @Override
  public Shape declaredShape(int index) {
    return graph
        .node(inputs.get(index))
        .map(node -> node.attributes().values().get(SHAPE))
        .map(value -> value instanceof AttributeValue.Dims(Shape said) ? said : Shape.UNRANKED)
        .orElse(Shape.UNRANKED);
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Body that
            && hash == that.hash
            && inputs.equals(that.inputs)
            && graph.equals(that.graph));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Body " + inputs + " of " + graph.nodes().size() + " nodes";
  }
}
