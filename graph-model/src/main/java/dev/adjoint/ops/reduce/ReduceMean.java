// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// Mean over some axes or over all; the mean of nothing is NaN (0 for integers).
public final class ReduceMean {

  public static final OpDef OP =
      Reduction.named("ReduceMean", 18, TypeSet.NUMERIC)
          .summary("Mean over some axes or over all")
          .formula("reduced = Σ data / n")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) / n")
          .decomposition(ReduceMean::expand)
          .build();

  private ReduceMean() {}

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    Value sum = Reduction.of(node, ReduceSum.OP, data);
    long count = 1;
    for (int axis : Reduction.axes(node)) {
      count = Math.multiplyExact(count, data.shape().dim(axis).size());
    }
    // An integer division by 0 is undefined; the sum over nothing is 0 and stays so.
    long divisor = data.type().dtype().isFloating() ? count : Math.max(count, 1);
    Formula f = new Formula(node);
    return List.of(f.div(sum, f.scalar(divisor, sum)));
  }
}
