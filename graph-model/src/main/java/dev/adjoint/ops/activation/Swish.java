// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;

/// The input times its own sigmoid, also called SiLU.
public final class Swish {
  public static final Attribute<Double> ALPHA =
      Attribute.real("alpha").defaultsTo(1.0).doc("factor inside the sigmoid");

  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Swish", 24, Swish::value)
          .category(Category.ACTIVATION)
          .summary("Gates the input by its own sigmoid")
          .formula("Y = X sigmoid(α X)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (σ + α X σ (1 − σ)), σ = sigmoid(α X)")
          .attribute(ALPHA)
          .build();

  private Swish() {}

  private static Value value(Formula f, Value x, NodeScope node) {
    return f.mul(x, f.of(Sigmoid.OP, f.mul(f.scalar(node.get(ALPHA), x), x)));
  }
}
