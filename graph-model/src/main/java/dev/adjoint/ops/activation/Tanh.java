// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Hyperbolic tangent.
public final class Tanh {

  public static final OpDef OP =
      OpDef.named("Tanh")
          .since(13)
          .category(Category.ACTIVATION)
          .summary("Squashes to between -1 and 1")
          .formula("Y = tanh(X)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (1 − Y²)")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Tanh::gradient)
          .build();

  private Tanh() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("Y");
    Value slope = f.sub(f.scalar(1, y), f.mul(y, y));
    g.contribute("X", f.mul(g.upstream("Y"), slope));
  }
}
