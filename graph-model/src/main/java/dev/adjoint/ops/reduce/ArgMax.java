// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// Index of the largest element along one axis: the predicted class, when the axis holds scores.
public final class ArgMax {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(0L)
          .doc("axis that is searched; negative counts from the end");
  public static final Attribute<Boolean> SELECT_LAST_INDEX =
      Attribute.flag("select_last_index")
          .defaultsTo(false)
          .doc("1 takes the last of equal elements, 0 the first");

  public static final OpDef OP =
      OpDef.named("ArgMax")
          .since(13)
          .category(Category.REDUCE)
          .summary("Index of the largest element along one axis")
          .formula("reduced = argmax data")
          .input("data", "T", TypeSet.NUMERIC)
          .output("reduced", DType.INT64)
          .attribute(AXIS)
          .attribute(Reduction.KEEPDIMS)
          .attribute(SELECT_LAST_INDEX)
          .shape(ArgMax::shape)
          .notDifferentiable("an index jumps from one whole number to another")
          .build();

  private ArgMax() {}

  static Shape shape(ShapeScope in) {
    Shape data = in.shape("data");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), data);
    if (data.dim(axis).is(0)) {
      throw in.reject(
          "C2", "data", "there is nothing to choose from", "a non-empty axis", data.display());
    }
    return in.get(Reduction.KEEPDIMS)
        ? data.withDim(axis, Dim.ONE)
        : data.slice(0, axis).append(data.slice(axis + 1, data.rank()));
  }
}
