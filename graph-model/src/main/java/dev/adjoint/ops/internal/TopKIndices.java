// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// Where the largest or smallest elements along an axis stand, the best first; of equal ones the
/// first comes first. A NaN counts as larger than any number.
public final class TopKIndices {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").range(0, 1e9).doc("axis to search along");
  public static final Attribute<Long> K =
      Attribute.integer("k").range(0, 9e18).doc("how many, not more than there are");
  public static final Attribute<Boolean> LARGEST =
      Attribute.flag("largest").defaultsTo(true).doc("1 finds the largest, 0 the smallest");

  public static final OpDef OP =
      OpDef.named("TopKIndices")
          .category(Category.INTERNAL)
          .summary("Where the best elements along an axis stand")
          .formula("indices[j] = place of the j-th best")
          .input("X", "T", TypeSet.NUMERIC)
          .output("indices", DType.INT64)
          .attribute(AXIS)
          .attribute(K)
          .attribute(LARGEST)
          .shape(TopKIndices::shape)
          .notDifferentiable("places jump")
          .build();

  private TopKIndices() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), x);
    return x.withDim(axis, Dim.of(in.get(K)));
  }
}
