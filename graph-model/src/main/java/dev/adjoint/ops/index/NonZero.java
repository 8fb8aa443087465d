// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// The coordinates of the elements that are not 0, in row-major order: one row for each axis, one
/// column for each element found. How many there are hangs on the data, so it runs eagerly.
public final class NonZero {

  public static final OpDef OP =
      OpDef.named("NonZero")
          .since(13)
          .category(Category.INDEX)
          .summary("The coordinates of the elements that are not zero")
          .formula("Y[:, k] = coordinates of the k-th X ≠ 0")
          .input("X", "T", TypeSet.ANY)
          .output("Y", DType.INT64)
          .shape(NonZero::shape)
          .decomposition(NonZero::expand)
          .notDifferentiable("coordinates are whole numbers")
          .dataDependent("how many elements are not zero hangs on the data")
          .build();

  private NonZero() {}

  private static Shape shape(ShapeScope in) {
    Dim rank = Dim.of(in.shape("X").rank());
    Dim found = in.constant("X").map(x -> Dim.of(count(x))).orElse(Dim.UNKNOWN);
    return Shape.of(List.of(rank, found));
  }

  private static long count(Tensor x) {
    long count = 0;
    for (long i = 0; i < x.elements(); i++) {
      count += x.get(i) != 0 ? 1 : 0;
    }
    return count;
  }

  private static List<Value> expand(NodeScope node) {
    Tensor x = node.constantValue(node.input("X")).orElseThrow();
    long[] sizes = x.shape().sizes();
    long count = count(x);
    Tensor found = Tensor.zeros(TensorType.of(DType.INT64, sizes.length, count));
    long column = 0;
    for (long i = 0; i < x.elements(); i++) {
      if (x.get(i) != 0) {
        long rest = i;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
          found.setLong(axis * count + column, rest % sizes[axis]);
          rest /= sizes[axis];
        }
        column++;
      }
    }
    return List.of(node.constant(found));
  }
}
