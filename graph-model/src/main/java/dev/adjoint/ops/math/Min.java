// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// The smallest element of any number of tensors, with broadcasting; a NaN anywhere wins.
public final class Min {

  public static final OpDef OP =
      OpDef.named("Min")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise smallest of any number of tensors")
          .formula("min = min(data₀, data₁, …)")
          .chainRule("∂L/∂dataᵢ = ∂L/∂min where dataᵢ is the smallest; ties share it")
          .variadicInput("data_0", "T", TypeSet.NUMERIC, 1)
          .output("min", "T")
          .shape(Min::shape)
          .decomposition(Min::expand)
          .build();

  private Min() {}

  private static Shape shape(ShapeScope in) {
    Shape shape = Shape.SCALAR;
    for (TensorType next : in.variadic("data_0")) {
      shape = Broadcasting.of(in, shape, next.shape(), "data_0");
    }
    return shape;
  }

  private static List<Value> expand(NodeScope node) {
    List<Value> values = node.variadic("data_0");
    if (values.size() == 1) {
      return List.of(node.emit(Identity.OP, values.getFirst()));
    }
    Value result = values.getFirst();
    for (Value next : values.subList(1, values.size())) {
      result = node.emit(Minimum.OP, result, next);
    }
    return List.of(result);
  }
}
