// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// What a loop collects, put side by side along a new axis: one value from each iteration. A value
/// that has the axis already is a run of iterations put together before.
public final class Stack {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").defaultsTo(0L).doc("the new axis; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("Stack")
          .category(Category.INTERNAL)
          .summary("Puts values side by side along a new axis")
          .formula("stacked = [part₀, part₁, …]")
          .chainRule("∂L/∂parts = slice(∂L/∂stacked)")
          .variadicInput("parts", "T", TypeSet.ANY, 1)
          .output("stacked", "T")
          .attribute(AXIS)
          .shape(Stack::shape)
          .decomposition(node -> List.of(expand(node)))
          .build();

  private Stack() {}

  private static Shape shape(ShapeScope in) {
    List<Shape> parts = in.variadic("parts").stream().map(TensorType::shape).toList();
    Shape one = parts.getFirst();
    long said = in.get(AXIS);
    int axis = Axes.check(in, "C1", "axis", said, with(one, 0, Dim.ONE));
    Dim length = Dim.of(0);
    for (Shape part : parts) {
      Shape many = part.rank() == one.rank() ? with(part, axis, Dim.ONE) : part;
      if (!fits(many, one, axis)) {
        throw in.reject(
            "C2",
            "parts",
            "a part has another shape than the first",
            one.display(),
            part.display());
      }
      length = length.plus(many.dim(axis));
    }
    return with(one, axis, length);
  }

  private static boolean fits(Shape many, Shape one, int axis) {
    boolean fits = many.rank() == one.rank() + 1;
    for (int i = 0; fits && i < one.rank(); i++) {
      fits = many.dim(i < axis ? i : i + 1).mayEqual(one.dim(i));
    }
    return fits;
  }

  private static Shape with(Shape one, int axis, Dim size) {
    List<Dim> dims = new ArrayList<>(one.dims());
    dims.add(axis, size);
    return Shape.of(dims);
  }

  private static Value expand(NodeScope node) {
    List<Value> parts = node.variadic("parts");
    int rank = parts.getFirst().rank();
    int axis = Axes.index(node.get(AXIS), rank + 1);
    List<Value> many = new ArrayList<>();
    for (Value part : parts) {
      many.add(
          part.rank() > rank
              ? part
              : new Formula(node).reshape(part, with(part.shape(), axis, Dim.ONE)));
    }
    return node.emitAll(Concat.OP, Attributes.of(Concat.AXIS, (long) axis), many).getFirst();
  }
}
