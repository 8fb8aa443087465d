// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.edit.AddNode;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.Disconnect;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.edit.SetOutputs;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Graphs as a careless hand draws them: some sound, most with clashes, gaps and now and then a
/// cycle.
final class RandomGraphs {

  private static final List<String> OPS =
      List.of(
          "Add",
          "MatMul",
          "Relu",
          "Transpose",
          "Concat",
          "Reshape",
          "Dense",
          "Where",
          "Gone",
          "Input",
          "Parameter",
          "Constant",
          "Optimizer",
          "Gradients");

  private final Random random;

  RandomGraphs(long seed) {
    random = new Random(seed);
  }

  Graph graph(int size) {
    Graph graph = Graph.EMPTY;
    for (int i = 0; i < size; i++) {
      graph = new AddNode(node(graph)).apply(graph);
    }
    return graph;
  }

  /// A body, half of the time one that hands on some of what it is given, else as careless as the
  /// rest: its inputs may be no Inputs, its outputs nowhere.
  static Body body(Random random) {
    if (random.nextBoolean()) {
      return handingOn(random);
    }
    RandomGraphs drawn = new RandomGraphs(random.nextLong());
    Graph graph = drawn.graph(1 + random.nextInt(5));
    List<String> inputs = graph.nodes().stream().map(Node::id).limit(random.nextInt(4)).toList();
    return new Body(graph.toBuilder().outputs(List.of(drawn.source(graph))).build(), inputs);
  }

  private static Body handingOn(Random random) {
    Graph.Builder graph = Graph.builder("body");
    List<String> inputs = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      inputs.add("x" + i);
      graph.node(Node.of("x" + i, "Input").with("shape", new AttributeValue.Dims(Shape.UNRANKED)));
    }
    int outputs = 1 + random.nextInt(3);
    for (int i = 0; i < outputs; i++) {
      graph.output("x" + random.nextInt(count));
    }
    return new Body(graph.build(), inputs);
  }

  GraphEdit edit(Graph graph) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new AddNode(node(graph), random.nextInt(graph.nodes().size() + 1));
      case 2 -> new RemoveNodes(Set.of(pick(graph)));
      case 3, 4, 5 -> new Connect(source(graph), pick(graph), random.nextInt(3));
      case 6 -> new Disconnect(pick(graph), random.nextInt(3));
      case 7, 8, 9 -> new SetAttribute(pick(graph), "shape", new AttributeValue.Dims(shape()));
      case 10 -> new RenameNode(pick(graph), "r" + random.nextInt(1000));
      default -> new SetOutputs(List.of(source(graph), source(graph)));
    };
  }

  private Node node(Graph graph) {
    String op = OPS.get(random.nextInt(OPS.size()));
    String id = graph.freshId(op.toLowerCase(java.util.Locale.ROOT));
    List<String> inputs = new ArrayList<>();
    int wires = sources(op);
    for (int i = 0; i < wires; i++) {
      inputs.add(graph.nodes().isEmpty() ? "" : source(graph).toString());
    }
    Node node = Node.of(id, op, inputs.toArray(String[]::new));
    return switch (op) {
      case "Input", "Parameter" -> node.with("shape", new AttributeValue.Dims(shape()));
      case "Constant" -> node.with("value", new AttributeValue.Literal(Tensor.vector(2, -1)));
      case "Concat" -> node.with("axis", new AttributeValue.Int(random.nextInt(3)));
      case "Dense" -> node.with("units", new AttributeValue.Int(random.nextInt(4)));
      default -> node;
    };
  }

  private int sources(String op) {
    return switch (op) {
      case "Input", "Parameter", "Constant" -> 0;
      case "Where" -> 3;
      case "Relu", "Transpose", "Dense", "Optimizer" -> 1;
      default -> 2;
    };
  }

  private PortRef source(Graph graph) {
    return new PortRef(pick(graph), random.nextInt(20) == 0 ? 1 : 0);
  }

  private String pick(Graph graph) {
    List<String> ids = List.copyOf(graph.nodesById().keySet());
    return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
  }

  private Shape shape() {
    List<Dim> dims = List.of(Dim.of(2), Dim.of(3), Dim.of("N"), Dim.of(1), Dim.UNKNOWN, Dim.of(4));
    List<Dim> chosen = new ArrayList<>();
    int rank = random.nextInt(4);
    for (int i = 0; i < rank; i++) {
      chosen.add(dims.get(random.nextInt(dims.size())));
    }
    return random.nextInt(30) == 0 ? Shape.UNRANKED : Shape.of(chosen);
  }

  /// Now and then an element type.
  AttributeValue.Type type() {
    return new AttributeValue.Type(DType.values()[random.nextInt(DType.values().length)]);
  }
}
