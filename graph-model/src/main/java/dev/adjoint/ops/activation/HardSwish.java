// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;

/// Cheap version of [Swish] from a parabola between two straight lines. At -3 and 3 the slope is
/// that of the parabola, as in PyTorch; minus infinity times 0 is NaN, as the formula has it.
public final class HardSwish {
  public static final OpDef OP =
      Elementwise.X_Y
          .composite("HardSwish", 22, HardSwish::value)
          .category(Category.ACTIVATION)
          .summary("Swish from straight pieces")
          .formula("Y = X max(0, min(1, X / 6 + ½))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (X < −3 ? 0 : X > 3 ? 1 : X / 3 + ½)")
          .build();

  private HardSwish() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value three = f.scalar(3, x);
    Value line = f.div(f.add(x, three), f.scalar(6, x));
    Value cut = f.where(f.greater(x, three), f.scalar(1, x), line);
    return f.mul(x, f.where(f.less(x, f.scalar(-3, x)), f.scalar(0, x), cut));
  }
}
