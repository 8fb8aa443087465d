// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.compile.update.OptimizerSettings.Kind;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A net with two layers, a weight of its own, dropout and Adam, and a batch for every iteration.
final class TrainedNet {

  static final PortRef LOSS = PortRef.of("loss");

  private TrainedNet() {}

  static Graph graph() {
    return Graph.builder("trained")
        .node(Lecture.input("x", 4, 3))
        .node(Lecture.input("target", 4, 2))
        .node(Lecture.parameter("scale", 3))
        .node(Node.of("scaled", "Mul", "x", "scale"))
        .node(
            Node.of("hidden", "Dense", "scaled")
                .with(Dense.UNITS, 5L)
                .with(Dense.ACTIVATION, "tanh"))
        .node(Node.of("dropped", "Dropout", "hidden"))
        .node(Node.of("out", "Dense", "dropped").with(Dense.UNITS, 2L))
        .node(Node.of("loss", "MeanSquaredError", "out", "target"))
        .output("loss")
        .build();
  }

  static RunRequest request(long iteration) {
    Map<String, Tensor> batch =
        Map.of(
            "x", Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> Math.sin(iteration * 7 + i)),
            "target", Tensor.of(DType.FLOAT32, Shape.of(4, 2), i -> Math.cos(iteration + 3 * i)));
    return RunRequest.fetch(List.of(LOSS), batch)
        .with(new Descend(LOSS, OptimizerSettings.of(Kind.ADAM, 0.05), Set.of()));
  }
}
