// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.internal.Maximum;

/// The largest element of any number of tensors, with broadcasting; a NaN anywhere wins.
public final class Max {

  public static final OpDef OP =
      OpDef.named("Max")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise largest of any number of tensors")
          .formula("max = max(data₀, data₁, …)")
          .chainRule("∂L/∂data_0 = ∂L/∂max ∘ [data_0 = max] / ties")
          .variadicInput("data_0", "T", TypeSet.NUMERIC, 1)
          .output("max", "T")
          .shape(Pairwise::shape)
          .decomposition(node -> Pairwise.expand(node, Maximum.OP))
          .build();

  private Max() {}
}
