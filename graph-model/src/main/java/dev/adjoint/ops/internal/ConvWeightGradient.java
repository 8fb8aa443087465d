// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Gradient of a convolution by its filters: tap `k` gets the sum, over the batch and all windows,
/// of what it looked at times the gradient that arrived there.
public final class ConvWeightGradient {

  /// Spatial sizes of the result, which `X` and `dY` do not tell when a stride leaves some over.
  public static final Attribute<List<Long>> SIZES =
      Attribute.integers("sizes").doc("spatial sizes of the filters");

  public static final OpDef OP =
      OpDef.named("ConvWeightGradient")
          .category(Category.INTERNAL)
          .summary("Gradient of a convolution by its filters")
          .formula("dW[k] = Σ X[place(o, k)] · dY[o]")
          .chainRule("∂L/∂X = dY spread back through ∂L/∂dW", "∂L/∂dY = X ⋆ ∂L/∂dW")
          .input("X", "T", TypeSet.FLOATING)
          .input("dY", "T", TypeSet.FLOATING)
          .output("dW", "T")
          .attribute(SIZES)
          .attribute(ConvInputGradient.STRIDES)
          .attribute(ConvInputGradient.DILATIONS)
          .attribute(ConvInputGradient.BEFORE)
          .attribute(Conv.GROUP)
          .shape(ConvWeightGradient::shape)
          .gradient(ConvWeightGradient::gradient)
          .build();

  private ConvWeightGradient() {}

  private static Shape shape(ShapeScope in) {
    new SlidingCheck(in, "X", "dY")
        .each(SIZES, 0)
        .each(ConvInputGradient.STRIDES, 1)
        .each(ConvInputGradient.DILATIONS, 1)
        .each(ConvInputGradient.BEFORE, Integer.MIN_VALUE)
        .group(Conv.GROUP, "X", 1);
    Dim channels = in.shape("X").dim(1);
    Dim seen = channels.isKnown() ? Dim.of(channels.size() / in.get(Conv.GROUP)) : Dim.UNKNOWN;
    List<Dim> dims = new ArrayList<>(List.of(in.shape("dY").dim(1), seen));
    in.get(SIZES).forEach(size -> dims.add(Dim.of(size)));
    return Shape.of(dims);
  }

  /// The windows of the convolution that this belongs to.
  public static Windows windows(Attributes attributes, Shape x, Shape dy) {
    return Windows.of(
        x.slice(2, x.rank()).sizes(),
        dy.slice(2, dy.rank()).sizes(),
        attributes.get(SIZES).stream().mapToLong(Long::longValue).toArray(),
        attributes.get(ConvInputGradient.STRIDES),
        attributes.get(ConvInputGradient.DILATIONS),
        attributes.get(ConvInputGradient.BEFORE));
  }

  public static Value emit(Emitter emit, Value x, Value dy, Windows windows, long group) {
    Attributes attributes =
        Attributes.of(SIZES, windows.each(WindowAxis::kernel))
            .with(ConvInputGradient.STRIDES, windows.strides())
            .with(ConvInputGradient.DILATIONS, windows.dilations())
            .with(ConvInputGradient.BEFORE, windows.before())
            .with(Conv.GROUP, group);
    return emit.emit(OP, attributes, x, dy);
  }

  private static void gradient(GradientScope g) {
    Value x = g.input("X");
    Value dy = g.input("dY");
    Value up = g.upstream("dW");
    long group = g.get(Conv.GROUP);
    Windows windows = windows(g.attributes(), x.shape(), dy.shape());
    if (g.wants("X")) {
      g.contribute("X", ConvInputGradient.emit(g, dy, up, windows, group));
    }
    if (g.wants("dY")) {
      g.contribute("dY", Conv.emit(g, x, up, windows, group));
    }
  }
}
