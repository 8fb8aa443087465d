// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.logic.GreaterOrEqual;

/// Cheap version of [Sigmoid] from straight lines; flat at its corners, as in PyTorch.
public final class HardSigmoid {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(0.2).doc("slope between the corners");

  public static final Attribute<Double> BETA =
      Attribute.real("beta").defaultsTo(0.5).doc("value at 0");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("HardSigmoid", 22, HardSigmoid::value)
          .category(Category.ACTIVATION)
          .summary("Sigmoid from straight pieces")
          .formula("Y = max(0, min(1, α X + β))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ α [0 < α X + β < 1]")
          .attribute(ALPHA)
          .attribute(BETA)
          .build();

  private HardSigmoid() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    Value one = f.scalar(1, x);
    Value line = f.add(f.mul(f.scalar(node.get(ALPHA), x), x), f.scalar(node.get(BETA), x));
    Value above = f.of(Relu.OP, line);
    return f.where(f.of(GreaterOrEqual.OP, above, one), one, above);
  }
}
