// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;

/// Rectifier that lets a share `alpha` of the negative through, so that no unit dies. At 0 the
/// slope is `alpha`.
public final class LeakyRelu {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(0.01).doc("slope of the negative side");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("LeakyRelu", 16, LeakyRelu::value)
          .category(Category.ACTIVATION)
          .summary("Lets a little of the negative through")
          .formula("Y = X > 0 ? X : α X")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ ([X > 0] + α [X ≤ 0])")
          .attribute(ALPHA)
          .build();

  private LeakyRelu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    return f.where(f.greater(x, f.scalar(0, x)), x, f.mul(f.scalar(node.get(ALPHA), x), x));
  }
}
