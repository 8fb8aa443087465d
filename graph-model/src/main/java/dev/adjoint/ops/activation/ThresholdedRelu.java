// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.logic.LessOrEqual;

/// Keeps what is above a threshold and zeroes the rest; NaN stays.
public final class ThresholdedRelu {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1.0).doc("threshold");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("ThresholdedRelu", 22, ThresholdedRelu::value)
          .category(Category.ACTIVATION)
          .summary("Keeps what is above a threshold")
          .formula("Y = X > α ? X : 0")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ [X > α]")
          .attribute(ALPHA)
          .build();

  private ThresholdedRelu() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value low = f.of(LessOrEqual.OP, x, f.scalar(node.get(ALPHA), x));
    return f.where(low, f.scalar(0, x), x);
  }
}
