// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.List;

/// Running product along one axis: a recurrence whose factors are the elements and which starts
/// with the first. Nothing is ever divided, so that zeros do no harm to gradients.
public final class CumProd {
  public static final Attribute<Boolean> EXCLUSIVE = Cumulation.EXCLUSIVE;
  public static final Attribute<Boolean> REVERSE = Cumulation.REVERSE;

  public static final OpDef OP =
      Cumulation.named("CumProd", 26)
          .summary("Running product along one axis")
          .formula("yᵢ = Π xⱼ, j ≤ i")
          .chainRule("∂L/∂x[i] = Σₖ ∂L/∂y[k] ∘ Π x[j], k ≥ i, j ≤ k, j ≠ i")
          .shape(CumProd::shape)
          .decomposition(CumProd::expand)
          .build();

  private CumProd() {}

  /// Nothing is said of the sizes while the axis is unknown: then only an eager run can do it.
  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("x");
    return Cumulation.axis(in).isPresent()
        ? x
        : Shape.of(Collections.nCopies(x.rank(), Dim.UNKNOWN));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("x");
    Tensor given = node.constantValue(node.input("axis")).orElseThrow();
    int axis = Axes.index(given.getLong(0), x.rank());
    boolean reverse = node.get(REVERSE);
    if (x.shape().elements() == 0) {
      return List.of(x);
    }
    Value factors = node.get(EXCLUSIVE) ? Recurrence.shifted(f, x, axis, reverse, 1) : x;
    Value first = first(f, x.shape().dim(axis).size(), x.rank() - axis - 1, reverse);
    Value start = f.where(first, factors, f.scalar(0, x));
    Attributes along =
        Attributes.of(Recurrence.AXIS, (long) axis).with(Recurrence.REVERSE, reverse);
    return List.of(node.emit(Recurrence.OP, along, factors, start));
  }

  /// True at the place along the axis where the product starts.
  private static Value first(Formula f, long size, int after, boolean reverse) {
    Shape mask = Shape.of(size).append(Shape.of(Collections.nCopies(after, Dim.ONE)));
    long start = reverse ? size - 1 : 0;
    return f.emit().constant(Tensor.of(DType.BOOL, mask, i -> i == start ? 1 : 0));
  }
}
