// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// Discrete Fourier transform of complex numbers along one axis, not scaled: `Y[k] = Σ X[n]
/// exp(∓2πi k n / N)`. The last dimension holds real and imaginary part. The gradient is the
/// transform with the other sign.
public final class Fourier {
  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").doc("axis that is transformed, counted from 0; not the last");

  public static final Attribute<Boolean> INVERSE =
      Attribute.flag("inverse").defaultsTo(false).doc("1 turns the other way around");

  public static final OpDef OP =
      OpDef.named("Fourier")
          .category(Category.INTERNAL)
          .summary("Fourier transform along one axis, not scaled")
          .formula("Y[k] = Σ X[n] exp(−2πi k n / N)")
          .chainRule("∂L/∂X = transform of ∂L/∂Y with the other sign")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(AXIS)
          .attribute(INVERSE)
          .shape(Fourier::shape)
          .gradient(Fourier::gradient)
          .build();

  private Fourier() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    int last = x.rank() - 1;
    if (x.rank() < 2 || !x.dim(last).mayEqual(Dim.of(2))) {
      throw in.reject("C1", "X", "no complex numbers", "a last dimension of 2", x.display());
    }
    long axis = in.get(AXIS);
    if (axis < 0 || axis >= last) {
      throw in.reject(
          "C2", "axis", "cannot transform along it", "an axis before the last", "" + axis);
    }
    return x;
  }

  private static void gradient(GradientScope g) {
    Attributes back = Attributes.of(AXIS, g.get(AXIS)).with(INVERSE, !g.get(INVERSE));
    g.contribute("X", g.emit(OP, back, g.upstream("Y")));
  }
}
