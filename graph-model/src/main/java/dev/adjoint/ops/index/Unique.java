// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// The different elements, or the different slices along one axis, in ascending order or in that of
/// their first coming. How many there are hangs on the data, so it runs eagerly.
public final class Unique {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .optional()
          .doc("axis of the slices, negative counts from the end; all elements when left out");
  public static final Attribute<Boolean> SORTED =
      Attribute.flag("sorted")
          .defaultsTo(true)
          .doc("1 gives ascending order, 0 that of the first coming");

  public static final OpDef OP =
      OpDef.named("Unique")
          .since(11)
          .category(Category.INDEX)
          .summary("The different elements or slices")
          .formula("Y = {X}")
          .input("X", "T", TypeSet.ANY)
          .output("Y", "T")
          .output("indices", DType.INT64)
          .output("inverse_indices", DType.INT64)
          .output("counts", DType.INT64)
          .attribute(AXIS)
          .attribute(SORTED)
          .shapes(Unique::shapes)
          .decomposition(Unique::expand)
          .notDifferentiable("which elements are equal jumps")
          .dataDependent("how many different elements there are hangs on the data")
          .build();

  private Unique() {}

  private static List<Shape> shapes(ShapeScope in) {
    Shape x = in.shape("X");
    Optional<Long> given = in.attributes().find(AXIS);
    int axis = given.isEmpty() ? 0 : Axes.check(in, "C1", "axis", given.get(), x);
    Dim all = given.isEmpty() ? x.product(0, x.rank()) : x.dim(axis);
    Dim found =
        in.constant("X").map(t -> Dim.of(slices(t, given).first().length)).orElse(Dim.UNKNOWN);
    Shape list = Shape.of(List.of(found));
    return List.of(
        given.isEmpty() ? list : x.withDim(axis, found), list, Shape.of(List.of(all)), list);
  }

  private static Slices.Classes slices(Tensor x, Optional<Long> axis) {
    return Slices.of(x, axis.map(a -> Axes.index(a, x.shape().rank()))).classes(true);
  }

  private static List<Value> expand(NodeScope node) {
    Tensor x = node.constantValue(node.input("X")).orElseThrow();
    Optional<Integer> axis = node.attributes().find(AXIS).map(a -> Axes.index(a, x.shape().rank()));
    Slices slices = Slices.of(x, axis);
    Slices.Classes classes = slices.classes(node.get(SORTED));
    Shape found =
        axis.map(a -> x.shape().withDim(a, Dim.of(classes.first().length)))
            .orElse(Shape.of(classes.first().length));
    return List.of(
        node.constant(slices.picked(classes.first(), found)),
        node.constant(integers(classes.first())),
        node.constant(integers(classes.of())),
        node.constant(integers(classes.counts())));
  }

  private static Tensor integers(int[] values) {
    return Tensor.of(DType.INT64, Shape.of(values.length), i -> values[(int) i]);
  }
}
