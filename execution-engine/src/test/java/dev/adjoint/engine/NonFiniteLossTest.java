// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.compile.update.OptimizerSettings.Kind;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NonFiniteLossTest {

  private static final PortRef LOSS = PortRef.of("loss");

  /// The logarithm in the middle is of what is fed.
  private static Graph planted() {
    return Graph.builder("planted")
        .node(Lecture.input("x", 2))
        .node(Lecture.parameter("w", 2))
        .node(Node.of("z", "Mul", "x", "x"))
        .node(Node.of("planted", "Log", "x"))
        .node(Node.of("sum", "Add", "z", "planted"))
        .node(Node.of("scaled", "Mul", "sum", "w"))
        .node(Node.of("loss", "ReduceSum", "scaled").with("keepdims", new AttributeValue.Int(0)))
        .output("loss")
        .build();
  }

  private static NonFiniteLoss fault(Mode mode, Tensor x, Map<String, Tensor> states) {
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(planted(), StandardOps.CATALOG, backend, mode, 1)) {
      states.forEach(session::setState);
      Descend step = new Descend(LOSS, OptimizerSettings.of(Kind.SGD, 0.1), Set.of());
      RunRequest request = RunRequest.fetch(List.of(LOSS), Map.of("x", x)).with(step);
      return assertThrows(NonFiniteLoss.class, () -> session.run(request));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void trainingNamesThePlantedNodeInTheMiddle(Mode mode) {
    String said = fault(mode, Tensor.floats(Shape.of(2), 1, -1), Map.of()).getMessage();
    assertTrue(said.contains("Log planted"), said);
  }

  @Test
  void aWeightThatIsAlreadyNanIsNamedItself() {
    Tensor broken = Tensor.floats(Shape.of(2), 1, Float.NaN);
    String said =
        fault(Mode.COMPILED, Tensor.floats(Shape.of(2), 1, 1), Map.of("w", broken)).getMessage();
    assertTrue(said.contains("Parameter w"), said);
  }
}
