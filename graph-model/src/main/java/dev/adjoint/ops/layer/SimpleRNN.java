// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.recurrent.RNN;
import java.util.List;

/// A layer around the plain recurrent network; owns `kernel: [features, units]`, `recurrent_kernel:
/// [units, units]` and `bias: [units]`. Defaults are Keras's.
public final class SimpleRNN {

  public static final OpDef OP =
      new RecurrentLayer("SimpleRNN", RNN.OP, 1, List.of(""))
          .declare(RecurrentWeights::zeros)
          .summary("Plain recurrent layer with its own weights")
          .formula("H_t = act(X_t · W + H_{t−1} · R + b)")
          .build();

  private SimpleRNN() {}
}
