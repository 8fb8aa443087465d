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

/// Gradient of a convolution by its image, and the core of a transposed convolution: every element
/// of `dY` puts its filter, times itself, where the filter looked. Together with [Conv] and
/// [ConvWeightGradient] closed under differentiation: each rule speaks of the other two.
public final class ConvInputGradient {

  /// Spatial sizes of the result, which `dY` alone does not tell.
  public static final Attribute<List<Long>> SIZES =
      Attribute.integers("sizes").doc("spatial sizes of the result");

  public static final Attribute<List<Long>> STRIDES =
      Attribute.integers("strides").doc("steps of the window, one an axis");
  public static final Attribute<List<Long>> DILATIONS =
      Attribute.integers("dilations").doc("distance between taps, one an axis");
  public static final Attribute<List<Long>> BEFORE =
      Attribute.integers("before").doc("padding before the first element of every axis");

  public static final OpDef OP =
      OpDef.named("ConvInputGradient")
          .category(Category.INTERNAL)
          .summary("Gradient of a convolution by its image")
          .formula("dX[place(o, k)] += Σ dY[o] · W[k]")
          .chainRule("∂L/∂dY = ∂L/∂dX ⋆ W", "∂L/∂W = ∂L/∂dX ⋆ dY")
          .input("dY", "T", TypeSet.FLOATING)
          .input("W", "T", TypeSet.FLOATING)
          .output("dX", "T")
          .attribute(SIZES)
          .attribute(STRIDES)
          .attribute(DILATIONS)
          .attribute(BEFORE)
          .attribute(Conv.GROUP)
          .shape(ConvInputGradient::shape)
          .gradient(ConvInputGradient::gradient)
          .build();

  private ConvInputGradient() {}

  private static Shape shape(ShapeScope in) {
    new SlidingCheck(in, "dY", "W")
        .each(SIZES, 0)
        .each(STRIDES, 1)
        .each(DILATIONS, 1)
        .each(BEFORE, Integer.MIN_VALUE)
        .group(Conv.GROUP, "dY", 1);
    Shape w = in.shape("W");
    List<Dim> dims = new ArrayList<>();
    dims.add(in.shape("dY").dim(0));
    dims.add(w.dim(1).times(Dim.of(in.get(Conv.GROUP))));
    in.get(SIZES).forEach(size -> dims.add(Dim.of(size)));
    return Shape.of(dims);
  }

  /// The windows of the convolution that this belongs to.
  public static Windows windows(Attributes attributes, Shape dy, Shape w) {
    return Windows.of(
        attributes.get(SIZES).stream().mapToLong(Long::longValue).toArray(),
        dy.slice(2, dy.rank()).sizes(),
        w.slice(2, w.rank()).sizes(),
        attributes.get(STRIDES),
        attributes.get(DILATIONS),
        attributes.get(BEFORE));
  }

  public static Value emit(Emitter emit, Value dy, Value w, Windows windows, long group) {
    Attributes attributes =
        Attributes.of(SIZES, windows.each(WindowAxis::in))
            .with(STRIDES, windows.strides())
            .with(DILATIONS, windows.dilations())
            .with(BEFORE, windows.before())
            .with(Conv.GROUP, group);
    return emit.emit(OP, attributes, dy, w);
  }

  private static void gradient(GradientScope g) {
    Value dy = g.input("dY");
    Value w = g.input("W");
    Value up = g.upstream("dX");
    long group = g.get(Conv.GROUP);
    Windows windows = windows(g.attributes(), dy.shape(), w.shape());
    if (g.wants("dY")) {
      g.contribute("dY", Conv.emit(g, up, w, windows, group));
    }
    if (g.wants("W")) {
      g.contribute("W", ConvWeightGradient.emit(g, up, dy, windows, group));
    }
  }
}
