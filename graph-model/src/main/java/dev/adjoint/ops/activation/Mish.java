// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;

/// Self-regularised activation of Misra: `X * tanh(softplus(X))`.
public final class Mish {
  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Mish", 22, Mish::value)
          .category(Category.ACTIVATION)
          .summary("Smooth gate of the input by itself")
          .formula("Y = X tanh(ln(1 + exp(X)))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (tanh(s) + X (1 − tanh²(s)) sigmoid(X)), s = softplus(X)")
          .build();

  private Mish() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    return f.mul(x, f.of(Tanh.OP, f.of(Softplus.OP, x)));
  }
}
