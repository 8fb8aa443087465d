// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.internal.Minimum;

/// The smallest element of any number of tensors, with broadcasting; a NaN anywhere wins.
public final class Min {

  public static final OpDef OP =
      OpDef.named("Min")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise smallest of any number of tensors")
          .formula("min = min(data₀, data₁, …)")
          .chainRule("∂L/∂data_0 = ∂L/∂min ∘ [data_0 = min] / ties")
          .variadicInput("data_0", "T", TypeSet.NUMERIC, 1)
          .output("min", "T")
          .shape(Pairwise::shape)
          .decomposition(node -> Pairwise.expand(node, Minimum.OP))
          .build();

  private Min() {}
}
