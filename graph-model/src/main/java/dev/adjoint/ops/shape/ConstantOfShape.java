// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;

/// A tensor of a shape given at run time, filled with one value.
public final class ConstantOfShape {

  public static final Attribute<Tensor> VALUE =
      Attribute.tensor("value").optional().doc("one element; a float32 0 when left out");

  public static final OpDef OP =
      OpDef.named("ConstantOfShape")
          .since(25)
          .category(Category.INDEX)
          .summary("One value, as often as a shape asks for")
          .formula("output[…] = value")
          .input("input", "T1", TypeSet.INT64)
          .output("output", in -> value(in.attributes()).dtype())
          .attribute(VALUE)
          .shape(ConstantOfShape::shape)
          .decomposition(ConstantOfShape::expand)
          .notDifferentiable("a fixed value does not change with its shape")
          .build();

  private ConstantOfShape() {}

  private static Tensor value(Attributes attributes) {
    return attributes.find(VALUE).orElse(Tensor.scalar(DType.FLOAT32, 0));
  }

  private static Shape shape(ShapeScope in) {
    Tensor value = value(in.attributes());
    if (value.elements() != 1) {
      throw in.reject(
          "C3",
          "value",
          "the value to fill with is not one number",
          "one element",
          value.shape().display());
    }
    Shape list = ShapeOperand.list(in, "input");
    return in.constant("input")
        .map(sizes -> shape(in, sizes.toLongs()))
        .orElseGet(() -> ShapeOperand.unread(list, 0));
  }

  private static Shape shape(ShapeScope in, long[] sizes) {
    if (Arrays.stream(sizes).anyMatch(size -> size < 0)) {
      throw in.reject(
          "C2", "input", "a size is negative", "sizes of 0 or more", Arrays.toString(sizes));
    }
    return Shape.of(sizes);
  }

  private static List<Value> expand(NodeScope node) {
    long[] sizes = node.constantValue(node.input("input")).orElseThrow().toLongs();
    Value value = node.constant(value(node.attributes()).reshaped(Shape.SCALAR));
    return List.of(new Formula(node).expand(value, Shape.of(sizes)));
  }
}
