// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;

/// Largest element along some axes or of all; NaN wins. Of nothing it is minus infinity, or the
/// smallest value of the type. Elements that tie share the gradient equally.
public final class ReduceMax {

  public static final OpDef OP =
      OpDef.named("ReduceMax")
          .since(20)
          .category(Category.REDUCE)
          .summary("Largest element along some axes or of all")
          .formula("reduced = max data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ [data = repeat(reduced)] / ties")
          .input("data", "T", TypeSet.ANY)
          .optionalInput("axes", "I", TypeSet.INT64)
          .output("reduced", "T")
          .attribute(Reduction.KEEPDIMS)
          .attribute(Reduction.NOOP_WITH_EMPTY_AXES)
          .shape(Reduction::shape)
          .gradient(ReduceMax::gradient)
          .build();

  private ReduceMax() {}

  private static void gradient(GradientScope g) {
    if (!g.wants("data")) {
      return;
    }
    Formula f = new Formula(g);
    DType dtype = g.input("data").type().dtype();
    Value largest = f.equal(g.input("data"), Reduction.spread(g, g.output("reduced")));
    long[] axes = Reduction.axes(g).stream().mapToLong(Integer::longValue).toArray();
    Value count = f.sum(f.cast(largest, dtype), true, axes);
    Value share = f.div(Reduction.spread(g, g.upstream("reduced")), count);
    g.contribute("data", f.where(largest, share, f.scalar(0, share)));
  }
}
