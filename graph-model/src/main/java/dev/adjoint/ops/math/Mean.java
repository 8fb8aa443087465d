// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// The mean of any number of tensors, with broadcasting.
public final class Mean {
  public static final OpDef OP =
      OpDef.named("Mean")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise mean of any number of tensors")
          .formula("mean = (data₀ + data₁ + …) / n")
          .chainRule("∂L/∂data_0 = ∂L/∂mean / n")
          .variadicInput("data_0", "T", TypeSet.FLOATING, 1)
          .output("mean", "T")
          .shape(Pairwise::shape)
          .decomposition(Mean::expand)
          .build();

  private Mean() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value sum = Pairwise.expand(node, Add.OP).getFirst();
    return List.of(f.div(sum, f.scalar(node.variadic("data_0").size(), sum)));
  }
}
