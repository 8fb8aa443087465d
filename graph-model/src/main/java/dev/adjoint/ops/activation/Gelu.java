// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Erf;

/// Gaussian error linear unit: each element times the probability that a normal number is smaller.
public final class Gelu {
  public static final Attribute<String> APPROXIMATE =
      Attribute.text("approximate")
          .defaultsTo("none")
          .choices("none", "tanh")
          .doc("none computes the error function, tanh a formula that comes near");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Gelu", 20, Gelu::value)
          .category(Category.ACTIVATION)
          .summary("Gates the input by the normal distribution")
          .formula("Y = X Φ(X)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (Φ(X) + X φ(X))")
          .attribute(APPROXIMATE)
          .build();

  private Gelu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value share =
        node.get(APPROXIMATE).equals("tanh")
            ? f.of(Tanh.OP, f.mul(f.scalar(Math.sqrt(2 / Math.PI), x), cubic(f, x)))
            : f.of(Erf.OP, f.mul(x, f.scalar(Math.sqrt(0.5), x)));
    Value half = f.mul(f.scalar(0.5, x), x);
    return f.mul(half, f.add(f.scalar(1, x), share));
  }

  /// `x + 0.044715 x³`
  private static Value cubic(Formula f, Value x) {
    Value square = f.mul(f.scalar(0.044715, x), f.mul(x, x));
    return f.mul(x, f.add(f.scalar(1, x), square));
  }
}
