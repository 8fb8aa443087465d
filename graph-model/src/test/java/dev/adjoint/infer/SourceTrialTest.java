// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourceTrialTest {

  private final Inference inference =
      infer(
          input("x", "N", 784),
          Node.of("h", "MatMul", "x"),
          Node.of("pick", "Gather", "x"),
          Node.of("choice", "Where"));

  private Optional<SourceTrial.Source> source(String node, int slot, String op) {
    return inference.demand(node, slot).source(op(op));
  }

  private static OpDef op(String name) {
    return StandardOps.CATALOG.find(name).orElseThrow();
  }

  @Test
  void opsWhoseOutputFitsCanFeedAnInput() {
    for (String op : new String[] {"Parameter", "Input", "Relu", "Dense", "MatMul", "Transpose"}) {
      assertTrue(source("h", 1, op).isPresent(), op);
    }
    assertFalse(source("h", 1, "ArgMax").isPresent(), "gives int64, where float32 is needed");
    assertFalse(source("h", 1, "Equal").isPresent(), "gives bool");
  }

  @Test
  void elementTypeThatIsNeededIsSet() {
    assertEquals(
        Optional.of(new AttributeValue.Type(DType.INT64)),
        source("pick", 1, "Input").map(s -> s.attributes().values().get("dtype")));
    assertTrue(source("pick", 1, "ArgMax").isPresent());
    assertTrue(source("choice", 0, "Less").isPresent());
    assertFalse(source("choice", 0, "Softmax").isPresent());
  }

  @Test
  void opsThatTakeAWireSayWhere() {
    WireTrial wire = inference.trial(PortRef.of("x"));
    assertEquals(OptionalInt.of(0), wire.slot(op("Relu")));
    assertEquals(OptionalInt.of(1), wire.slot(op("Where")), "the first is a bool");
    assertEquals(OptionalInt.empty(), wire.slot(op("Input")));
    assertEquals(OptionalInt.of(0), wire.slot(op("Dense")), "units may be set later");
  }

  @Test
  void everyOpCanBeAskedOfEveryInput() {
    for (OpDef op : StandardOps.OPS) {
      for (int slot = 0; slot < 3; slot++) {
        inference.demand("choice", slot).source(op);
      }
      inference.trial(PortRef.of("x")).slot(op);
    }
  }
}
