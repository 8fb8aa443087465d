// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Abs;
import java.util.List;

/// Sum of absolute values along some axes or of all; 0 of nothing.
public final class ReduceL1 {
  public static final OpDef OP =
      Reduction.named("ReduceL1", 18, TypeSet.NUMERIC)
          .summary("Sum of absolute values along some axes")
          .formula("reduced = Σ |data|")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ sign(data)")
          .decomposition(ReduceL1::expand)
          .build();

  private ReduceL1() {}

  private static List<Value> expand(NodeScope node) {
    Value sizes = node.emit(Abs.OP, node.input("data"));
    return List.of(Reduction.of(node, ReduceSum.OP, sizes));
  }
}
