// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import java.util.List;

/// Tells where the input is NaN, the only value that does not equal itself.
public final class IsNaN {
  public static final OpDef OP =
      OpDef.named("IsNaN")
          .since(20)
          .category(Category.LOGIC)
          .input("X", "T1", TypeSet.FLOATING)
          .output("Y", DType.BOOL)
          .shape(in -> in.shape("X"))
          .decomposition(IsNaN::expand)
          .summary("Tells where the input is not a number")
          .formula("Y = X ≠ X")
          .notDifferentiable("an answer jumps between false and true")
          .build();

  private IsNaN() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    return List.of(f.of(Not.OP, f.equal(x, x)));
  }
}
