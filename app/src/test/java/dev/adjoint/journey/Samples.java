// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;

/// Small graphs that journeys begin with.
final class Samples {
  private Samples() {}

  /// `sum((x · x) · 3)`.
  static Graph squareLoss() {
    return Graph.builder("square")
        .node(Node.of("x", "Input").with("shape", dims(2, 3)).at(0, 0))
        .node(Node.of("square", "Mul", "x", "x").at(200, 0))
        .node(Node.of("three", "Parameter").with("shape", dims(2, 3)).at(200, 180))
        .node(Node.of("scaled", "Mul", "square", "three").at(400, 0))
        .node(
            Node.of("loss", "ReduceSum", "scaled")
                .with("keepdims", new AttributeValue.Int(0))
                .at(600, 0))
        .output("loss")
        .build();
  }

  /// A product whose second factor is still to be wired and lies the wrong way: 4×3 and 5×3.
  static Graph transposedProduct() {
    return Graph.builder("product")
        .node(Node.of("x", "Input").with("shape", dims(4, 3)).at(0, 0))
        .node(Node.of("W", "Parameter").with("shape", dims(5, 3)).at(0, 180))
        .node(Node.of("y", "MatMul", "x").at(240, 40))
        .build();
  }

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }
}
