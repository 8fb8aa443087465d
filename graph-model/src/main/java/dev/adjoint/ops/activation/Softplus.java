// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Smooth rectifier `Y = ln(1 + exp(X))`; kernels must not overflow for large `X`, nor lose the
/// small result of a very negative one. A primitive, because every formula of simpler ops has a
/// corner or a loss somewhere.
public final class Softplus {
  public static final OpDef OP =
      Elementwise.X_Y
          .smooth("Softplus", 22, (f, x, y) -> f.of(Sigmoid.OP, x))
          .category(Category.ACTIVATION)
          .summary("Smooth version of the rectifier")
          .formula("Y = ln(1 + exp(X))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ sigmoid(X)")
          .build();

  private Softplus() {}
}
