// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Shape;

/// Running sum along one axis. The axis is an operand and may change from run to run.
public final class CumSum {
  public static final Attribute<Boolean> EXCLUSIVE = Cumulation.EXCLUSIVE;
  public static final Attribute<Boolean> REVERSE = Cumulation.REVERSE;

  public static final OpDef OP =
      Cumulation.named("CumSum", 14)
          .summary("Running sum along one axis")
          .formula("yᵢ = Σ xⱼ, j ≤ i")
          .chainRule("∂L/∂x = running sum of ∂L/∂y from the other end")
          .shape(CumSum::shape)
          .gradient(CumSum::gradient)
          .build();

  private CumSum() {}

  private static Shape shape(ShapeScope in) {
    Cumulation.axis(in);
    return in.shape("x");
  }

  private static void gradient(GradientScope g) {
    Attributes back = Attributes.of(EXCLUSIVE, g.get(EXCLUSIVE)).with(REVERSE, !g.get(REVERSE));
    g.contribute("x", g.emit(OP, back, g.upstream("y"), g.input("axis")));
  }
}
