// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The same elements in the same order under another shape. One size may be -1: it takes what is left;
/// a 0 keeps the input's size at that place unless `allowzero`.
public final class Reshape {

  public static final Attribute<Boolean> ALLOWZERO =
      Attribute.flag("allowzero").defaultsTo(false).doc("1 takes a 0 in the shape as size 0");

  public static final OpDef OP =
      OpDef.named("Reshape")
          .since(14)
          .category(Category.MATH)
          .summary("The same elements under another shape")
          .formula("reshaped = reshape(data, shape)")
          .chainRule("∂L/∂data = reshape(∂L/∂reshaped, shape of data)")
          .input("data", "T", TypeSet.ANY)
          .input("shape", "I", TypeSet.INT64)
          .output("reshaped", "T")
          .attribute(ALLOWZERO)
          .shape(Reshape::shape)
          .gradient(Reshape::gradient)
          .build();

  private Reshape() {}

  private static Shape shape(ShapeScope in) {
    Shape list = in.shape("shape");
    if (list.rank() != 1) {
      throw in.reject("C1", "shape", "a shape is a list", "one dimension", list.display());
    }
    Optional<Tensor> sizes = in.constant("shape");
    if (sizes.isEmpty()) {
      return list.isKnown()
          ? Shape.of(Collections.nCopies((int) list.dim(0).size(), Dim.UNKNOWN))
          : Shape.UNRANKED;
    }
    return shape(in, in.shape("data"), sizes.get().toLongs());
  }

  private static Shape shape(ShapeScope in, Shape data, long[] sizes) {
    List<Dim> out = new ArrayList<>();
    int open = -1;
    for (int axis = 0; axis < sizes.length; axis++) {
      boolean copied = sizes[axis] == 0 && !in.get(ALLOWZERO);
      if (sizes[axis] < -1
          || (sizes[axis] == -1 && open >= 0)
          || (copied && axis >= data.rank())) {
        throw in.reject(
            "C2",
            "shape",
            "this is not a shape to reshape " + data.display() + " to",
            "sizes, at most one -1, and 0 only where the input has a dimension",
            Arrays.toString(sizes));
      }
      open = sizes[axis] == -1 ? axis : open;
      out.add(copied ? data.dim(axis) : Dim.of(Math.max(sizes[axis], 1)));
      if (sizes[axis] == 0 && !copied) {
        out.set(axis, Dim.of(0));
      }
    }
    Shape shape = Shape.of(out);
    return open < 0 ? same(in, data, shape) : shape.withDim(open, rest(in, data, shape));
  }

  private static Shape same(ShapeScope in, Shape data, Shape shape) {
    if (data.isKnown() && shape.isKnown() && data.elements() != shape.elements()) {
      throw unequal(in, data, shape);
    }
    return shape;
  }

  /// The size that -1 stands for; `shape` has 1 in its place.
  private static Dim rest(ShapeScope in, Shape data, Shape shape) {
    List<Dim> above = new ArrayList<>(data.dims());
    List<Dim> below = new ArrayList<>(shape.dims());
    below.removeIf(dim -> !dim.isKnown() && above.remove(dim));
    if (!below.stream().allMatch(Dim::isKnown)) {
      return Dim.UNKNOWN;
    }
    long divisor = Shape.of(below).elements();
    long known =
        Shape.of(above.stream().filter(Dim::isKnown).toList()).elements();
    Shape symbols = Shape.of(above.stream().filter(dim -> !dim.isKnown()).toList());
    if (divisor != 0 && known % divisor == 0) {
      return symbols.product(0, symbols.rank()).times(Dim.of(known / divisor));
    }
    if (symbols.rank() == 0) {
      throw unequal(in, data, shape);
    }
    return Dim.UNKNOWN;
  }

  private static RuntimeException unequal(ShapeScope in, Shape data, Shape shape) {
    return in.reject(
        "C3",
        "shape",
        "the shapes hold different numbers of elements",
        data.elements() + " elements as in " + data.display(),
        shape.display());
  }

  private static void gradient(GradientScope g) {
    if (g.wants("data")) {
      g.contribute(
          "data", new Formula(g).reshape(g.upstream("reshaped"), g.input("data").shape()));
    }
  }
}
