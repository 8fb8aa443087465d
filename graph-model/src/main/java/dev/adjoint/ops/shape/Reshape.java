// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The same elements in the same order under another shape. One size may be -1: it takes what is
/// left; a 0 keeps the input's size at that place unless `allowzero`.
public final class Reshape {

  public static final Attribute<Boolean> ALLOWZERO =
      Attribute.flag("allowzero").defaultsTo(false).doc("1 takes a 0 in the shape as size 0");

  public static final OpDef OP =
      OpDef.named("Reshape")
          .since(25)
          .category(Category.INDEX)
          .summary("The same elements under another shape")
          .formula("reshaped = reshape(data, shape)")
          .chainRule("∂L/∂data = reshape(∂L/∂reshaped)")
          .input("data", "T", TypeSet.ANY)
          .input("shape", "I", TypeSet.INT64)
          .output("reshaped", "T")
          .attribute(ALLOWZERO)
          .shape(Reshape::shape)
          .gradient(Reshape::gradient)
          .fold(Folds.SAME)
          .build();

  private Reshape() {}

  private static Shape shape(ShapeScope in) {
    Shape list = ShapeOperand.list(in);
    return in.constant("shape")
        .map(sizes -> shape(in, in.shape("data"), sizes.toLongs()))
        .orElseGet(() -> ShapeOperand.unread(list, 0));
  }

  private static Shape shape(ShapeScope in, Shape data, long[] sizes) {
    boolean allowZero = in.get(ALLOWZERO);
    List<Dim> out = new ArrayList<>();
    int open = -1;
    for (int axis = 0; axis < sizes.length; axis++) {
      boolean copied = sizes[axis] == 0 && !allowZero;
      boolean rest = sizes[axis] == -1;
      if (sizes[axis] < -1 || (rest && open >= 0) || (copied && axis >= data.rank())) {
        throw in.reject(
            "C2",
            "shape",
            "this is not a shape to reshape " + data.display() + " to",
            "sizes, at most one -1, and 0 only where the input has a dimension",
            Arrays.toString(sizes));
      }
      open = rest ? axis : open;
      out.add(copied ? data.dim(axis) : rest ? Dim.ONE : Dim.of(sizes[axis]));
    }
    if (allowZero && open >= 0 && Arrays.stream(sizes).anyMatch(size -> size == 0)) {
      throw in.reject(
          "C4",
          "shape",
          "with allowzero a -1 beside a 0 could be anything",
          "either -1 or 0",
          Arrays.toString(sizes));
    }
    return balanced(in, data, Shape.of(out), open);
  }

  /// `shape` with the size that -1 stands for in its place `open`, if there is one.
  private static Shape balanced(ShapeScope in, Shape data, Shape shape, int open) {
    Balance balance = Balance.of(data, shape);
    boolean known = data.isKnown() && shape.isKnown();
    // Counts that are known are compared as they are: nothing equals nothing whatever its shape.
    boolean unequal = known ? data.elements() != shape.elements() : balance.differs();
    if (open < 0 ? unequal : balance.indivisible()) {
      throw in.reject(
          "C3",
          "shape",
          "the shapes hold different numbers of elements",
          "as many elements as " + data.display(),
          (open < 0 ? shape : shape.withDim(open, Dim.UNKNOWN)).display());
    }
    return open < 0 ? shape : shape.withDim(open, balance.quotient());
  }

  private static void gradient(GradientScope g) {
    if (g.wants("data")) {
      g.contribute("data", new Formula(g).reshape(g.upstream("reshaped"), g.input("data").shape()));
    }
  }
}
