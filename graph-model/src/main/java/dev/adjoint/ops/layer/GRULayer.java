// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.recurrent.GRU;
import dev.adjoint.type.Shape;
import java.util.List;

/// A layer around the gated recurrent unit; owns `kernel: [features, 3 · units]`,
/// `recurrent_kernel: [units, 3 · units]` and `bias: [2, 3 · units]`, or `[3 · units]` when the
/// reset comes first. Gates stand in the order update, reset, hidden. Defaults are Keras's.
public final class GRULayer {

  public static final Attribute<Boolean> RESET_AFTER =
      Attribute.flag("reset_after")
          .defaultsTo(true)
          .doc("1 resets the product of the hidden state, as cuDNN does, else the state itself");

  private static final RecurrentLayer LAYER = new RecurrentLayer("GRULayer", GRU.OP, 3);

  public static final OpDef OP =
      LAYER
          .declare()
          .attribute(RESET_AFTER)
          .summary("Gated recurrent unit with its own weights")
          .formula("H_t = (1 − z_t) ∘ h̃_t + z_t ∘ H_{t−1}")
          .decomposition(GRULayer::expand)
          .build();

  private GRULayer() {}

  private static List<Value> expand(NodeScope node) {
    Attributes settings = Attributes.of(GRU.LINEAR_BEFORE_RESET, node.get(RESET_AFTER) ? 1L : 0L);
    return RecurrentWeights.expand(node, LAYER, List.of("Sigmoid", ""), settings, GRULayer::bias);
  }

  private static Value bias(NodeScope node, Formula f, String name) {
    long columns = 3 * node.get(RecurrentLayer.UNITS);
    Attributes zeros = Weights.initializer("zeros");
    return node.get(RESET_AFTER)
        ? node.parameter(name, node.input("X").type().withShape(Shape.of(2, columns)), zeros)
        : RecurrentWeights.alone(node, f, name, columns, zeros);
  }
}
