// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
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
  private static final RecurrentLayer LAYER = new RecurrentLayer("LSTMLayer", LSTM.OP, 4);

  public static final OpDef OP =
      LAYER
          .declare()
          .attribute(UNIT_FORGET_BIAS)
          .summary("Long short-term memory with its own weights")
          .formula("C_t = f_t ∘ C_{t−1} + i_t ∘ c̃_t, H_t = o_t ∘ tanh C_t")
          .decomposition(
              scope ->
                  RecurrentWeights.expand(
                      scope, LAYER, List.of("Sigmoid", "", ""), Attributes.NONE, LSTMLayer::bias))
          .build();

  private LSTMLayer() {}

  private static Value bias(NodeScope node, Formula f, String name) {
    long units = node.get(RecurrentLayer.UNITS);
    Shape shape = Shape.of(4 * units);
    Tensor remembering =
        Tensor.of(node.input("X").type().dtype(), shape, i -> i / units == FORGET_GATE ? 1.0 : 0.0);
    Attributes first =
        node.get(UNIT_FORGET_BIAS)
            ? Attributes.of(Parameter.VALUE, remembering)
            : Weights.initializer("zeros");
    return RecurrentWeights.alone(node, f, name, 4 * units, first);
  }
}
