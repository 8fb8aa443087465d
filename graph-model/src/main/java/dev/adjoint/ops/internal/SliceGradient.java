// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.SliceRange;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Puts `dY` into zeros: `dX[starts + i * steps] = dY[i]`, one start and one step an axis. No place
/// is written twice.
public final class SliceGradient {

  public static final Attribute<Shape> SHAPE = Attribute.shape("shape").doc("shape of the result");
  public static final Attribute<List<Long>> STARTS =
      Attribute.integers("starts").doc("place of the first element, for every axis");
  public static final Attribute<List<Long>> STEPS =
      Attribute.integers("steps").doc("distance to the next element, for every axis; never 0");

  public static final OpDef OP =
      OpDef.named("SliceGradient")
          .category(Category.INTERNAL)
          .summary("Puts a slice back in its place among zeros")
          .formula("dX[start + i·step] = dY[i]")
          .chainRule("∂L/∂dY = slice(∂L/∂dX)")
          .input("dY", "T", TypeSet.ANY)
          .output("dX", "T")
          .attribute(SHAPE)
          .attribute(STARTS)
          .attribute(STEPS)
          .shape(in -> in.get(SHAPE))
          .gradient(SliceGradient::gradient)
          .build();

  private SliceGradient() {}

  private static void gradient(GradientScope g) {
    Value dy = g.input("dY");
    List<SliceRange> ranges = new ArrayList<>();
    for (int axis = 0; axis < dy.rank(); axis++) {
      ranges.add(
          new SliceRange(
              g.get(STARTS).get(axis), g.get(STEPS).get(axis), dy.shape().dim(axis).size()));
    }
    g.contribute("dY", Slice.emit(g, g.upstream("dX"), ranges));
  }
}
