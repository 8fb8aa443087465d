// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.logic.IsInf;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.type.Shape;
import java.util.List;

/// Logarithm of the sum of exponentials along some axes or of all; minus infinity of nothing. Whole
/// numbers are computed as reals and rounded towards zero.
public final class ReduceLogSumExp {
  public static final OpDef OP =
      Reduction.named("ReduceLogSumExp", 18, TypeSet.NUMERIC)
          .summary("Logarithm of summed exponentials, safely")
          .formula("reduced = ln Σ exp(data)")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ exp(data − repeat(reduced))")
          .decomposition(ReduceLogSumExp::expand)
          .build();

  private ReduceLogSumExp() {}

  private static List<Value> expand(NodeScope node) {
    return List.of(AsReals.of(node, data -> value(node, data)));
  }

  /// `ln Σ exp(x − c) + c`, with the largest element, rounded down, for `c`: exponentials stay
  /// below e, and rounding passes no gradient on, so that `c` is a constant to it.
  private static Value value(NodeScope node, Value data) {
    Formula f = new Formula(node);
    Value largest = Reduction.of(node, ReduceMax.OP, data);
    Value infinite = f.of(IsInf.OP, largest);
    Value shift = f.where(infinite, f.scalar(0, largest), f.of(Floor.OP, largest));
    Shape kept = Reduction.kept(data.shape(), Reduction.axes(node));
    Value powers = f.exp(f.sub(data, f.reshape(shift, kept)));
    return f.add(f.log(Reduction.of(node, ReduceSum.OP, powers)), shift);
  }
}
