// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.DType;
import org.junit.jupiter.api.Test;

class WireTrialTest {

  private final Inference inference =
      infer(
          input("x", "N", 784),
          input(DType.INT64, "labels", "N"),
          weight("small", 128, 10),
          weight("W", 784, 10),
          Node.of("h", "MatMul", "x"),
          Node.of("a", "Relu", "h"),
          Node.of("open", "MatMul"));

  @Test
  void aWireThatFitsIsWelcome() {
    assertEquals("", objection("W", "h", 1));
    assertEquals("", objection("x", "open", 1));
  }

  @Test
  void aClashIsForetold() {
    assertEquals("MatMul.C2", objection("small", "h", 1));
    assertEquals("type.mismatch", objection("labels", "h", 1));
    assertEquals("graph.too-many-inputs", objection("x", "h", 2));
  }

  @Test
  void aCircleIsForetold() {
    assertEquals("graph.cycle", objection("a", "h", 1));
    assertEquals("graph.cycle", objection("a", "a", 0));
  }

  @Test
  void whatIsNotKnownYetIsNotHeldAgainstAWire() {
    assertEquals("", objection("h", "open", 0));
  }

  private String objection(String from, String node, int slot) {
    return inference.trial(PortRef.of(from)).objection(node, slot).map(Diagnostic::code).orElse("");
  }
}
