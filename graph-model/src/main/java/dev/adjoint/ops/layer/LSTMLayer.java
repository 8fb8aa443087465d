// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.recurrent.LSTM;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// A layer around the long short-term memory; owns `kernel: [features, 4 · units]`,
/// `recurrent_kernel: [units, 4 · units]` and `bias: [4 · units]`. Gates stand in ONNX's order:
/// input, output, forget, cell. Defaults are Keras's.
public final class LSTMLayer {

  public static final Attribute<Boolean> UNIT_FORGET_BIAS =
      Attribute.flag("unit_forget_bias")
          .defaultsTo(true)
          .doc("1 begins the bias of the forget gate at one: at first the cell remembers");

  private static final int FORGET_GATE = 2;

  public static final OpDef OP =
      new RecurrentLayer("LSTMLayer", LSTM.OP, 4, List.of("Sigmoid", "", ""))
          .declare(LSTMLayer::bias)
          .attribute(UNIT_FORGET_BIAS)
          .summary("Long short-term memory with its own weights")
          .formula("C_t = f_t ∘ C_{t−1} + i_t ∘ c̃_t, H_t = o_t ∘ tanh C_t")
          .build();

  private LSTMLayer() {}

  private static Value bias(RecurrentWeights weights, String name) {
    NodeScope node = weights.node();
    long units = node.get(RecurrentLayer.UNITS);
    Tensor remembering =
        Tensor.of(
            node.input("X").type().dtype(),
            Shape.of(4 * units),
            i -> i / units == FORGET_GATE ? 1.0 : 0.0);
    return node.get(UNIT_FORGET_BIAS)
        ? weights.alone(name, Attributes.of(Parameter.VALUE, remembering))
        : weights.zeros(name);
  }
}
