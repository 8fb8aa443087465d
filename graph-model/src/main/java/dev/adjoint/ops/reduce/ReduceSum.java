// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Sum over some axes or over all; the sum of nothing is 0.
public final class ReduceSum {

  public static final Attribute<Boolean> KEEPDIMS = Reduction.KEEPDIMS;

  public static final OpDef OP =
      Reduction.named("ReduceSum", 13, TypeSet.NUMERIC)
          .summary("Sum over some axes or over all")
          .formula("reduced = Σ data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced)")
          .gradient(ReduceSum::gradient)
          .fold(ReductionFold.of(0, Long::sum))
          .build();

  private ReduceSum() {}

  private static void gradient(GradientScope g) {
    if (g.wants("data")) {
      g.contribute("data", Reduction.spread(g, g.upstream("reduced")));
    }
  }
}
