// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Mul;
import java.util.List;

/// Sum of squares along some axes or of all; 0 of nothing.
public final class ReduceSumSquare {
  public static final OpDef OP =
      Reduction.named("ReduceSumSquare", 18, TypeSet.NUMERIC)
          .summary("Sum of squares along some axes")
          .formula("reduced = Σ data²")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ 2 data")
          .decomposition(ReduceSumSquare::expand)
          .build();

  private ReduceSumSquare() {}

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    return List.of(Reduction.of(node, ReduceSum.OP, node.emit(Mul.OP, data, data)));
  }
}
