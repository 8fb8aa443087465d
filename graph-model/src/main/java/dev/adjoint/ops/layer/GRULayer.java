// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.recurrent.GRU;
import java.util.List;

/// A layer around the gated recurrent unit; owns `kernel: [features, 3 · units]`,
/// `recurrent_kernel: [units, 3 · units]` and `bias: [2, 3 · units]`, or `[3 · units]` when the
/// reset comes first. Gates stand in the order update, reset, hidden. Defaults are Keras's.
public final class GRULayer {

  public static final Attribute<Boolean> RESET_AFTER =
      Attribute.flag("reset_after")
          .defaultsTo(true)
          .doc("1 resets the product of the hidden state, as cuDNN does, else the state itself");

  public static final OpDef OP =
      new RecurrentLayer("GRULayer", GRU.OP, 3, List.of("Sigmoid", ""))
          .declare(GRULayer::settings, GRULayer::bias)
          .attribute(RESET_AFTER)
          .summary("Gated recurrent unit with its own weights")
          .formula("H_t = (1 − z_t) ∘ h̃_t + z_t ∘ H_{t−1}")
          .build();

  private GRULayer() {}

  private static Attributes settings(NodeScope node) {
    return Attributes.of(GRU.LINEAR_BEFORE_RESET, node.get(RESET_AFTER) ? 1L : 0L);
  }

  private static Value bias(RecurrentWeights weights, String name) {
    return weights.node().get(RESET_AFTER) ? weights.apart(name) : weights.zeros(name);
  }
}
