// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Rectifier `Y = max(0, X)`; the slope at exactly 0 is 0. The gradient masks by `Y = 0` rather
/// than by `X > 0`, so that a NaN is passed on and not hidden, and the input need not be kept.
public final class Relu {

  public static final OpDef OP =
      OpDef.named("Relu")
          .since(14)
          .category(Category.ACTIVATION)
          .summary("Keeps what is positive, zeroes the rest")
          .formula("Y = max(0, X)")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ [X > 0]")
          .input("X", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Relu::gradient)
          .build();

  private Relu() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("Y");
    Value zero = f.scalar(0, y);
    g.contribute("X", f.where(f.equal(y, zero), zero, g.upstream("Y")));
  }
}
