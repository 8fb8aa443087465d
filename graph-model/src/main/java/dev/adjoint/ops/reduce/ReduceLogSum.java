// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Log;
import java.util.List;

/// Logarithm of the sum along some axes or of all; minus infinity of nothing. Whole numbers are
/// computed as reals and rounded towards zero.
public final class ReduceLogSum {
  public static final OpDef OP =
      Reduction.named("ReduceLogSum", 18, TypeSet.NUMERIC)
          .summary("Logarithm of the sum along some axes")
          .formula("reduced = ln Σ data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced / Σ data)")
          .decomposition(ReduceLogSum::expand)
          .build();

  private ReduceLogSum() {}

  private static List<Value> expand(NodeScope node) {
    return List.of(
        AsReals.of(node, data -> node.emit(Log.OP, Reduction.of(node, ReduceSum.OP, data))));
  }
}
