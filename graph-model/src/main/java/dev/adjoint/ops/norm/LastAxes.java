// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// What norms over the last axes share: the first of these axes as an attribute, and factors that
/// stretch to the whole.
final class LastAxes {

  static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-1L)
          .doc("first normalised axis, all after it are, too; negative counts from the end");

  private LastAxes() {}

  /// C1: the axis is one of `X`.
  static int first(ShapeScope in) {
    return Axes.check(in, "C1", "axis", in.get(AXIS), in.shape("X"));
  }

  /// C2: the operand stretches to the shape of `X`, and not the other way round.
  static void requireStretches(ShapeScope in, String port) {
    Shape x = in.shape("X");
    Shape shape = in.shape(port);
    boolean fits = shape.rank() <= x.rank();
    for (int axis = 0; fits && axis < shape.rank(); axis++) {
      Dim own = shape.dim(axis);
      fits = own.is(1) || own.mayEqual(x.dim(axis + x.rank() - shape.rank()));
    }
    if (!fits) {
      throw in.reject(
          "C2",
          port,
          "does not stretch to X",
          "dimensions of " + x.display() + " or 1",
          shape + "");
    }
  }

  /// The shape of `X` with size 1 from the axis on.
  static Shape reduced(Shape x, int first) {
    Shape reduced = x;
    for (int axis = first; axis < x.rank(); axis++) {
      reduced = reduced.withDim(axis, Dim.ONE);
    }
    return reduced;
  }
}
