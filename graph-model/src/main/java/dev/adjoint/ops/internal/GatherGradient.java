// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.Shape;

/// Adds the slices of `dY` into zeros at the places they were gathered from; a place gathered twice
/// gets the sum, added in the order of the indices. Negative indices count from the end.
public final class GatherGradient {

  public static final Attribute<Shape> SHAPE = Attribute.shape("shape").doc("shape of the result");
  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").range(0, 1e9).doc("axis that was gathered along");

  public static final OpDef OP =
      OpDef.named("GatherGradient")
          .category(Category.INTERNAL)
          .summary("Adds gathered slices back in their places")
          .formula("dX[indices[i]] += dY[i]")
          .chainRule("∂L/∂dY = ∂L/∂dX[indices]")
          .input("dY", "T", TypeSet.NUMERIC)
          .input("indices", "Tind", TypeSet.INTEGER)
          .output("dX", "T")
          .attribute(SHAPE)
          .attribute(AXIS)
          .shape(in -> in.get(SHAPE))
          .gradient(GatherGradient::gradient)
          .build();

  private GatherGradient() {}

  private static void gradient(GradientScope g) {
    if (g.wants("dY")) {
      Attributes axis = Attributes.of(Gather.AXIS, g.get(AXIS));
      g.contribute("dY", g.emit(Gather.OP, axis, g.upstream("dX"), g.input("indices")));
    }
  }
}
