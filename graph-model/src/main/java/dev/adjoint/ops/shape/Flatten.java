// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// Makes a matrix: dimensions before `axis` become rows, the rest columns. With the default axis 1
/// a batch of pictures `[N, 28, 28]` becomes `[N, 784]`.
public final class Flatten {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(1L)
          .doc("first axis that goes into the columns; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("Flatten")
          .since(25)
          .category(Category.INDEX)
          .summary("Flattens to a matrix, keeping the batch")
          .formula("output = reshape(input, [d₀⋯, ⋯dₙ])")
          .chainRule("∂L/∂input = reshape(∂L/∂output)")
          .input("input", "T", TypeSet.ANY)
          .output("output", "T")
          .attribute(AXIS)
          .shape(Flatten::shape)
          .decomposition(Flatten::expand)
          .build();

  private Flatten() {}

  private static Shape shape(ShapeScope in) {
    Shape input = in.shape("input");
    long axis = in.get(AXIS);
    // Unlike other axes this one may also be the rank itself: everything goes into the rows.
    if (axis < -input.rank() || axis > input.rank()) {
      throw in.reject(
          "C1",
          "axis",
          "there is no such axis in " + input.display(),
          "from " + -input.rank() + " to " + input.rank(),
          Long.toString(axis));
    }
    return matrix(input, axis);
  }

  private static Shape matrix(Shape input, long axis) {
    int split = Math.toIntExact(axis < 0 ? axis + input.rank() : axis);
    return Shape.of(List.of(input.product(0, split), input.product(split, input.rank())));
  }

  private static List<Value> expand(NodeScope node) {
    Value input = node.input("input");
    return List.of(new Formula(node).reshape(input, matrix(input.shape(), node.get(AXIS))));
  }
}
