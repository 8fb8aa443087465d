// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// The largest element of any number of tensors, with broadcasting; a NaN anywhere wins.
public final class Max {

  public static final OpDef OP =
      OpDef.named("Max")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise largest of any number of tensors")
          .formula("max = max(data₀, data₁, …)")
          .chainRule("∂L/∂dataᵢ = ∂L/∂max where dataᵢ is the largest; ties share it")
          .variadicInput("data_0", "T", TypeSet.NUMERIC, 1)
          .output("max", "T")
          .shape(Max::shape)
          .decomposition(Max::expand)
          .build();

  private Max() {}

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
      result = node.emit(Maximum.OP, result, next);
    }
    return List.of(result);
  }
}
