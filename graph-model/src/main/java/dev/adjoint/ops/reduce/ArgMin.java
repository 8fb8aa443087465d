// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.logic.BitwiseNot;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.type.DType;
import java.util.List;

/// Index of the smallest element along one axis. That is the largest of what is turned around: the
/// negative of reals, the complement of whole numbers, which has one for each.
public final class ArgMin {
  public static final OpDef OP =
      OpDef.named("ArgMin")
          .since(13)
          .category(Category.REDUCE)
          .summary("Index of the smallest element along one axis")
          .formula("reduced = argmin data")
          .input("data", "T", TypeSet.NUMERIC)
          .output("reduced", DType.INT64)
          .attribute(ArgMax.AXIS)
          .attribute(Reduction.KEEPDIMS)
          .attribute(ArgMax.SELECT_LAST_INDEX)
          .shape(ArgMax::shape)
          .notDifferentiable("an index jumps from one whole number to another")
          .decomposition(ArgMin::expand)
          .build();

  private ArgMin() {}

  private static List<Value> expand(NodeScope node) {
    Value data = node.input("data");
    OpDef turn = data.type().dtype().isFloating() ? Neg.OP : BitwiseNot.OP;
    return List.of(node.emit(ArgMax.OP, node.attributes(), node.emit(turn, data)));
  }
}
