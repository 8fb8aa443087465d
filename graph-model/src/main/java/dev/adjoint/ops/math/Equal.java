// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;
import dev.adjoint.type.DType;

/// Elementwise comparison `C = A = B` with broadcasting; false wherever a NaN takes part.
public final class Equal {

  public static final OpDef OP =
      OpDef.named("Equal")
          .since(19)
          .category(Category.LOGIC)
          .summary("Tells where A is equal to B")
          .formula("C = A = B")
          .input("A", "T", TypeSet.ANY)
          .input("B", "T", TypeSet.ANY)
          .output("C", DType.BOOL)
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .notDifferentiable("a comparison jumps between false and true")
          .fold(Folds.relation((a, b) -> a == b ? 1 : 0, (a, b) -> a == b ? 1 : 0))
          .build();

  private Equal() {}
}
