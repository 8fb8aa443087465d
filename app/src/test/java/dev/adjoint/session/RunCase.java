// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A run of `loss = Σ x · y` on the reference device, and a document that it is of.
abstract class RunCase extends DocumentRun {
  static final double[] X = {1, 2, 3, 4, 5, 6};
  static final double[] Y = {6, 5, 4, 3, 2, 1};

  RunCase() {
    super(productSum(), RunCase::feeds);
  }

  static Map<String, Tensor> feeds(Content content, Optional<Path> file, long iteration) {
    return Map.of(
        "x", Tensor.of(DType.FLOAT32, Shape.of(2, 3), i -> X[(int) i]),
        "y", Tensor.of(DType.FLOAT32, Shape.of(2, 3), i -> Y[(int) i]));
  }

  static Node input(String id) {
    return Node.of(id, "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 3))).at(0, 0);
  }

  static Graph productSum() {
    return Graph.builder("sum of products")
        .node(input("x"))
        .node(input("y"))
        .node(Node.of("product", "Mul", "x", "y").at(200, 0))
        .node(
            Node.of("loss", "ReduceSum", "product")
                .with("keepdims", new AttributeValue.Int(0))
                .at(400, 0))
        .build();
  }

  static AttributeValue scalar(double value) {
    return new AttributeValue.Literal(Tensor.scalar(DType.FLOAT32, value));
  }
}
