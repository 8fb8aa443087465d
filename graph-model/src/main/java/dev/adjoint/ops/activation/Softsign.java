// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Abs;

/// Squashes to between -1 and 1, more slowly than [Tanh].
public final class Softsign {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .composite("Softsign", 22, Softsign::value)
          .category(Category.ACTIVATION)
          .summary("Squashes to between -1 and 1, slowly")
          .formula("output = input / (1 + |input|)")
          .chainRule("∂L/∂input = ∂L/∂output / (1 + |input|)²")
          .build();

  private Softsign() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    return f.div(x, f.add(f.scalar(1, x), f.of(Abs.OP, x)));
  }
}
