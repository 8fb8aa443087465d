// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Linear recurrence along one axis, `Sᵢ = Aᵢ Sᵢ₋₁ + Bᵢ`, beginning with 0 before the first
/// element. Its gradient is a recurrence from the other end, so that running products and all their
/// derivatives are made of it without a division.
public final class Recurrence {
  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").doc("axis along which the recurrence goes, counted from 0");

  public static final Attribute<Boolean> REVERSE =
      Attribute.flag("reverse").defaultsTo(false).doc("1 starts at the end of the axis");

  public static final OpDef OP =
      OpDef.named("Recurrence")
          .category(Category.INTERNAL)
          .summary("Linear recurrence along one axis")
          .formula("Sᵢ = Aᵢ Sᵢ₋₁ + Bᵢ")
          .chainRule("∂L/∂A = Sᵢ₋₁ ∘ ∂L/∂B", "∂L/∂B[i] = ∂L/∂S[i] + A[i + 1] ∘ ∂L/∂B[i + 1]")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("S", "T")
          .attribute(AXIS)
          .attribute(REVERSE)
          .shape(Recurrence::shape)
          .gradient(Recurrence::gradient)
          .build();

  private Recurrence() {}

  private static Shape shape(ShapeScope in) {
    Shape a = in.shape("A");
    Shape b = in.shape("B");
    boolean same = a.mayEqual(b);
    if (!same) {
      throw in.reject("C1", "A", "each element needs its factor", b.display(), a.display());
    }
    long axis = in.get(AXIS);
    if (axis < 0 || axis >= b.rank()) {
      throw in.reject(
          "C2",
          "axis",
          "there is no such axis in " + b.display(),
          "an axis counted from 0",
          Long.toString(axis));
    }
    return b;
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    int axis = (int) (long) g.get(AXIS);
    boolean reverse = g.get(REVERSE);
    Attributes back = Attributes.of(AXIS, g.get(AXIS)).with(REVERSE, !reverse);
    Value next = shifted(f, g.input("A"), axis, !reverse, 0);
    Value byB = g.emit(OP, back, next, g.upstream("S"));
    if (g.wants("B")) {
      g.contribute("B", byB);
    }
    if (g.wants("A")) {
      Value previous = shifted(f, g.output("S"), axis, reverse, 0);
      g.contribute("A", f.mul(previous, byB));
    }
  }

  /// The value moved one place along `axis`: forwards, or backwards when `reverse`. The place that
  /// becomes free gets `fill`.
  public static Value shifted(Formula f, Value value, int axis, boolean reverse, double fill) {
    long size = value.shape().dim(axis).size();
    if (size == 0) {
      return value;
    }
    Value gap = f.expand(f.scalar(fill, value), value.shape().withDim(axis, Dim.ONE));
    Value rest =
        f.emit()
            .emit(
                Slice.OP,
                value,
                list(f, reverse ? 1 : 0),
                list(f, reverse ? size : size - 1),
                list(f, axis));
    return f.emit()
        .emitAll(
            Concat.OP,
            Attributes.of(Concat.AXIS, (long) axis),
            reverse ? List.of(rest, gap) : List.of(gap, rest))
        .getFirst();
  }

  private static Value list(Formula f, long number) {
    return f.emit().constant(Tensor.vector(number));
  }
}
