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

/// Scaled exponential linear unit: with the default constants, activations keep mean 0 and variance
/// 1 from layer to layer.
public final class Selu {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha")
          .defaultsTo(1.67326319217681884765625)
          .doc("what the negative side tends to, negated and not scaled");

  public static final Attribute<Double> GAMMA =
      Attribute.real("gamma").defaultsTo(1.05070102214813232421875).doc("factor of the whole");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Selu", 22, Selu::value)
          .category(Category.ACTIVATION)
          .summary("Elu scaled to keep mean and variance")
          .formula("Y = γ (X > 0 ? X : α (exp(X) − 1))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ γ ([X > 0] + α exp(X) [X ≤ 0])")
          .attribute(ALPHA)
          .attribute(GAMMA)
          .build();

  private Selu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value zero = f.scalar(0, x);
    Value positive = f.greater(x, zero);
    Value bent = f.of(Expm1.OP, f.where(positive, zero, x));
    Value whole = f.where(positive, x, f.mul(f.scalar(node.get(ALPHA), x), bent));
    return f.mul(f.scalar(node.get(GAMMA), x), whole);
  }
}
