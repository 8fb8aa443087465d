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

/// Exponential linear unit. The exponential never sees a positive number, so that it cannot
/// overflow in the branch that is not taken.
public final class Elu {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1.0).doc("what the negative side tends to, negated");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Elu", 22, Elu::value)
          .category(Category.ACTIVATION)
          .summary("Bends the negative towards a constant")
          .formula("Y = X > 0 ? X : α (exp(X) − 1)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ ([X > 0] + α exp(X) [X ≤ 0])")
          .attribute(ALPHA)
          .build();

  private Elu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value zero = f.scalar(0, x);
    Value positive = f.greater(x, zero);
    Value bent = f.of(Expm1.OP, f.where(positive, zero, x));
    return f.where(positive, x, f.mul(f.scalar(node.get(ALPHA), x), bent));
  }
}
