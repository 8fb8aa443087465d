// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// Euclidean length along some axes or of all; the gradient of a length of 0 is 0. Whole numbers
/// are computed as reals and rounded towards zero.
public final class ReduceL2 {
  public static final OpDef OP =
      Reduction.named("ReduceL2", 18, TypeSet.NUMERIC)
          .summary("Euclidean length along some axes")
          .formula("reduced = √Σ data²")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ data / repeat(reduced)")
          .decomposition(ReduceL2::expand)
          .build();

  private ReduceL2() {}

  private static List<Value> expand(NodeScope node) {
    return List.of(AsReals.of(node, data -> length(node, data)));
  }

  /// The root never sees a 0, where its slope is infinite.
  private static Value length(NodeScope node, Value data) {
    Formula f = new Formula(node);
    Value squares = Reduction.of(node, ReduceSum.OP, f.mul(data, data));
    Value none = f.equal(squares, f.scalar(0, squares));
    return f.where(none, squares, f.sqrt(f.where(none, f.scalar(1, squares), squares)));
  }
}
