// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;

/// Small graphs of the lecture that many tests run.
final class Lecture {

  private Lecture() {}

  /// `c = sum(x * y + z)` with its gradients by x, y, z as a node.
  static Graph productSum() {
    return Graph.builder("lecture")
        .node(input("x", 3, 4))
        .node(input("y", 3, 4))
        .node(input("z", 3, 4))
        .node(Node.of("a", "Mul", "x", "y"))
        .node(Node.of("b", "Add", "a", "z"))
        .node(Node.of("c", "ReduceSum", "b").with(ReduceSum.KEEPDIMS, false))
        .node(Node.of("g", "Gradients", "c", "x", "y", "z"))
        .output("c")
        .output("g")
        .output("g:1")
        .output("g:2")
        .build();
  }

  static Map<String, Tensor> productSumFeeds() {
    Shape shape = Shape.of(3, 4);
    return Map.of(
        "x", Tensor.of(DType.FLOAT32, shape, i -> i * 0.5 - 2),
        "y", Tensor.of(DType.FLOAT32, shape, i -> 3 - i * 0.25),
        "z", Tensor.of(DType.FLOAT32, shape, i -> i));
  }

  static Node input(String id, long... sizes) {
    return Node.of(id, "Input").with(Input.SHAPE, Shape.of(sizes)).with(Input.DTYPE, DType.FLOAT32);
  }

  static Node parameter(String id, long... sizes) {
    return Node.of(id, "Parameter").with(Parameter.SHAPE, Shape.of(sizes));
  }
}
