// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.recurrent.RNN;
import java.util.List;

/// A layer around the plain recurrent network; owns `kernel: [features, units]`, `recurrent_kernel:
/// [units, units]` and `bias: [units]`. Defaults are Keras's.
public final class SimpleRNN {

  public static final Attribute<Long> UNITS = RecurrentLayer.UNITS;
  public static final Attribute<String> ACTIVATION = RecurrentLayer.ACTIVATION;
  public static final Attribute<Boolean> RETURN_SEQUENCES = RecurrentLayer.RETURN_SEQUENCES;
  public static final Attribute<String> DIRECTION = RecurrentLayer.DIRECTION;
  public static final Attribute<Boolean> USE_BIAS = RecurrentLayer.USE_BIAS;
  public static final Attribute<String> KERNEL_INITIALIZER = RecurrentLayer.KERNEL_INITIALIZER;
  public static final Attribute<String> RECURRENT_INITIALIZER =
      RecurrentLayer.RECURRENT_INITIALIZER;

  private static final RecurrentLayer LAYER = new RecurrentLayer("SimpleRNN", RNN.OP, 1);

  public static final OpDef OP =
      LAYER
          .declare()
          .summary("Plain recurrent layer with its own weights")
          .formula("H_t = act(X_t · W + H_{t−1} · R + b)")
          .decomposition(
              scope ->
                  RecurrentWeights.expand(
                      scope,
                      LAYER,
                      List.of(""),
                      Attributes.NONE,
                      (node, f, name) ->
                          RecurrentWeights.alone(
                              node, f, name, node.get(UNITS), Weights.initializer("zeros"))))
          .build();

  private SimpleRNN() {}
}
