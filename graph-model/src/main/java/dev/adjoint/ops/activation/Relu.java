// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Where;

/// Rectifier `Y = max(0, X)`; the slope at exactly 0 is 0.
public final class Relu {

  public static final OpDef OP =
      OpDef.named("Relu")
          .since(14)
          .category(Category.ACTIVATION)
          .summary("Keeps what is positive, zeroes the rest")
          .formula("Y = max(0, X)")
          .chainRule("∂L/∂X = ∂L/∂Y where X > 0, else 0")
          .input("X", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Relu::gradient)
          .build();

  private Relu() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value zero = f.scalar(0, g.input("X"));
    Value open = g.emit(Greater.OP, g.input("X"), zero);
    g.contribute("X", g.emit(Where.OP, open, g.upstream("Y"), zero));
  }
}
