// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final Graph GRAPH =
      Graph.builder("open")
          .node(
              Node.of("x", "Input")
                  .with(Input.SHAPE, Shape.of(List.of(Dim.of("N"), Dim.of(3))))
                  .at(0, 0))
          .node(
              Node.of("d", "Dense", "x")
                  .with(Dense.UNITS, 2L)
                  .with(Dense.ACTIVATION, "relu")
                  .at(200, 0))
          .node(Node.of("y", "Exp", "d").at(400, 0))
          .output("y")
          .build();

  private static Graph opened() {
    return Opening.open(Inference.of(GRAPH, StandardOps.CATALOG), "d").orElseThrow();
  }

  @Test
  void showsTheOpsInsideAndWhatTheyHold() {
    assertEquals(
        List.of(
            "x Input",
            "d_kernel Parameter",
            "d_bias Parameter",
            "d_matmul MatMul",
            "d_add Add",
            "d Relu",
            "y Exp"),
        opened().nodes().stream().map(n -> n.id() + " " + n.op()).toList());
    assertEquals(List.of(), Inference.of(opened(), StandardOps.CATALOG).diagnostics());
  }

  @Test
  void keepsTheIdOfTheResultSoThatWiresStay() {
    assertEquals(PortRef.of("d"), opened().node("y").orElseThrow().input(0).orElseThrow());
    assertEquals(GRAPH.outputs(), opened().outputs());
  }

  @Test
  void putsThePartsIntoABlockAndMakesRoomForThem() {
    assertEquals("d", opened().blocks().getFirst().title());
    assertEquals(400 + 3 * 216, opened().node("y").orElseThrow().position().orElseThrow().x());
  }

  @Test
  void computesWhatTheLayerComputed() {
    Map<String, Tensor> feeds =
        Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> Math.sin(i)));
    RunRequest request = RunRequest.fetch(GRAPH.outputs(), feeds);
    try (Backend backend = Devices.open("cpu", 1);
        Session closed = new Session(GRAPH, StandardOps.CATALOG, backend, Mode.COMPILED, 1);
        Session open = new Session(opened(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      Tensor expected = closed.run(request).value("y");
      open.setState("d_kernel", closed.state("d/kernel").orElseThrow());
      open.setState("d_bias", closed.state("d/bias").orElseThrow());
      assertTrue(expected.sameAs(open.run(request).value("y")));
    }
  }

  @Test
  void leavesPrimitivesClosed() {
    Inference types = Inference.of(GRAPH, StandardOps.CATALOG);
    assertTrue(Opening.open(types, "y").isEmpty());
    assertFalse(Opening.canOpen(types, "y"));
    assertFalse(Opening.canOpen(types, "nowhere"));
    assertTrue(Opening.canOpen(types, "d"));
  }
}
