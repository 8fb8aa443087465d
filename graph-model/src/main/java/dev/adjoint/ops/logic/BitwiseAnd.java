// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Broadcasting;

/// Bits that are set in both of two whole numbers; the other ops on bits are made of it.
public final class BitwiseAnd {
  public static final OpDef OP =
      OpDef.named("BitwiseAnd")
          .since(18)
          .category(Category.LOGIC)
          .summary("Bits that are set in both")
          .formula("C = A & B")
          .input("A", "T", TypeSet.INTEGER)
          .input("B", "T", TypeSet.INTEGER)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .notDifferentiable("bits jump between 0 and 1")
          .build();

  private BitwiseAnd() {}
}
