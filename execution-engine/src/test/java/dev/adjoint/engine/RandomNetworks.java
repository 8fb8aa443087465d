// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Small graphs of differentiable ops with joins, broadcasting and shared nodes, ending in one
/// number. Values stay small, so that differences mean rounding and nothing else.
final class RandomNetworks {

  static final List<String> INPUTS = List.of("x", "y", "row", "column", "one");

  private final Random random;
  private final Graph.Builder graph;
  private final List<String> full = new ArrayList<>(List.of("x", "y"));
  private int nodes;

  private RandomNetworks(long seed) {
    random = new Random(seed);
    graph =
        Graph.builder("random " + seed)
            .node(Lecture.input("x", 3, 4))
            .node(Lecture.input("y", 3, 4))
            .node(Lecture.input("row", 4))
            .node(Lecture.input("column", 3, 1))
            .node(Lecture.input("one"));
  }

  static Graph of(long seed, int size) {
    RandomNetworks net = new RandomNetworks(seed);
    for (int i = 0; i < size; i++) {
      net.full.add(net.step());
    }
    String weighted = net.add("Mul", net.full.getLast(), net.pick());
    return net.graph
        .node(Node.of("loss", "ReduceSum", weighted).with(ReduceSum.KEEPDIMS, false))
        .output("loss")
        .build();
  }

  static Map<String, Tensor> feeds(long seed) {
    Random random = new Random(~seed);
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    for (String name : INPUTS) {
      Shape shape =
          switch (name) {
            case "row" -> Shape.of(4);
            case "column" -> Shape.of(3, 1);
            case "one" -> Shape.SCALAR;
            default -> Shape.of(3, 4);
          };
      feeds.put(name, Tensor.of(DType.FLOAT32, shape, i -> random.nextGaussian()));
    }
    return feeds;
  }

  /// One more `[3, 4]`.
  private String step() {
    return switch (random.nextInt(14)) {
      case 0 -> add("Tanh", pick());
      case 1 -> add("Sigmoid", pick());
      case 2 -> add("Relu", pick());
      case 3 -> add("Neg", pick());
      case 4 -> add("Sqrt", add("Sigmoid", pick()));
      case 5 -> add("Exp", add("Tanh", pick()));
      case 6 -> add("Log", add("Exp", add("Tanh", pick())));
      case 7 -> put(Node.of(id(), "Softmax", pick()).with(Softmax.AXIS, (long) random.nextInt(2)));
      case 8 -> add("Tanh", add("Mul", pick(), partner()));
      case 9 -> add("Div", add("Tanh", pick()), add("Exp", add("Tanh", pick())));
      case 10 -> add(random.nextBoolean() ? "Add" : "Sub", add("Tanh", pick()), partner());
      case 11 -> add("Max", pick(), pick(), partner());
      case 12 -> {
        // [3,4]·[4,3]·[3,4]
        String square = add("MatMul", add("Tanh", pick()), add("Transpose", pick()));
        yield add("MatMul", add("Tanh", square), add("Tanh", pick()));
      }
      default -> halves();
    };
  }

  /// Both halves of a concatenation folded into one: the rows of two values, summed.
  private String halves() {
    String both = put(Node.of(id(), "Concat", pick(), pick()).with(Concat.AXIS, 0L));
    String mixed = add("MatMul", add("Transpose", both), both);
    return add("Tanh", add("MatMul", add("Tanh", pick()), mixed));
  }

  private String partner() {
    return switch (random.nextInt(5)) {
      case 0 -> "row";
      case 1 -> "column";
      case 2 -> "one";
      default -> pick();
    };
  }

  private String pick() {
    return full.get(random.nextInt(full.size()));
  }

  private String add(String op, String... inputs) {
    return put(Node.of(id(), op, inputs));
  }

  private String id() {
    return "n" + nodes++;
  }

  private String put(Node node) {
    graph.node(node);
    return node.id();
  }
}
