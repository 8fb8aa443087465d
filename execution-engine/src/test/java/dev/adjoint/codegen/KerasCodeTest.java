// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.engine.CaseGraph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.text.TextForm;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every op whose gradient is smooth has a form in Keras, but for those named here.
class KerasCodeTest {

  private static final String BACKWARD =
      "y: %s has no form in Keras here: it is only in backward passes, which Keras makes by itself";

  private static final Map<String, String> REFUSED =
      Map.of(
          "ConvWeightGradient", BACKWARD.formatted("ConvWeightGradient"),
          "SliceGradient", BACKWARD.formatted("SliceGradient"));

  @Test
  void gradientsAreTakenFromATape() throws Exception {
    String text =
        SourceCode.of(
                TextForm.parse(
                    "x:f32[1,1,6,6] = Input()\nw:f32[1,1,3,3] = Parameter()\n"
                        + "c = Conv(x, w, pads=[1,1,1,1])\nm = MaxPool(c, kernel_shape=[2,2])\n"
                        + "loss = ReduceSum(m, keepdims=0)\nout loss",
                    StandardOps.CATALOG),
                StandardOps.CATALOG,
                Dialect.KERAS,
                Optional.of(PortRef.of("loss")))
            .text();
    assertTrue(text.contains("ops.conv(padded(x, (1, 1), (8, 8)), "), text);
    assertTrue(text.contains("ops.max_pool("), text);
    assertTrue(text.contains("# with tf.GradientTape() as tape:"), text);
    assertTrue(text.contains("#     loss = model(x)[\"loss\"]"), text);
  }

  @Test
  void everySmoothOpHasAForm() {
    Map<String, String> refused = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (OpCase one : OpCases.all()) {
      if (one.checkGradient() && one.op().role() == Role.COMPUTE) {
        try {
          String text =
              SourceCode.of(
                      CaseGraph.of(one).graph().toBuilder().output("y").build(),
                      StandardOps.CATALOG,
                      Dialect.KERAS,
                      Optional.empty())
                  .text();
          said.put(one.op().name(), text);
        } catch (SourceException fault) {
          refused.putIfAbsent(one.op().name(), String.valueOf(fault.getMessage()));
        }
      }
    }
    refused.keySet().removeAll(said.keySet());
    assertEquals(REFUSED, refused);
  }
}
