// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// The sum of any number of tensors, with broadcasting.
public final class Sum {
  public static final OpDef OP =
      OpDef.named("Sum")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise sum of any number of tensors")
          .formula("sum = data₀ + data₁ + …")
          .chainRule("∂L/∂data_0 = ∂L/∂sum")
          .variadicInput("data_0", "T", TypeSet.FLOATING, 1)
          .output("sum", "T")
          .shape(Pairwise::shape)
          .decomposition(node -> Pairwise.expand(node, Add.OP))
          .build();

  private Sum() {}
}
