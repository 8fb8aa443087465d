// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Expm1;

/// Exponential linear unit without a corner at 0, whatever `alpha` is.
public final class Celu {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1.0).doc("what the negative side tends to, negated");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Celu", 12, Celu::value)
          .category(Category.ACTIVATION)
          .summary("Elu whose slope at zero is always one")
          .formula("Y = X > 0 ? X : α (exp(X / α) − 1)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ ([X > 0] + exp(X / α) [X ≤ 0])")
          .attribute(ALPHA)
          .build();

  private Celu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value zero = f.scalar(0, x);
    Value positive = f.greater(x, zero);
    Value alpha = f.scalar(node.get(ALPHA), x);
    Value bent = f.of(Expm1.OP, f.div(f.where(positive, zero, x), alpha));
    return f.where(positive, x, f.mul(alpha, bent));
  }
}
