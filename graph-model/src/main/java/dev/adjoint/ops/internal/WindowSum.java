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
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// The sum of what every window sees, each channel by itself; padding adds nothing. [WindowSpread]
/// is its transpose, and each is the gradient of the other.
public final class WindowSum {

  /// Number of windows along each axis.
  public static final Attribute<List<Long>> SIZES =
      Attribute.integers("sizes").doc("spatial sizes of the result");

  public static final Attribute<List<Long>> KERNEL =
      Attribute.integers("kernel_shape").doc("size of the window, one number an axis");

  public static final OpDef OP =
      OpDef.named("WindowSum")
          .category(Category.INTERNAL)
          .summary("The sum of every window")
          .formula("Y[o] = Σ X[window o]")
          .chainRule("∂L/∂X = Σ ∂L/∂Y[o] over the windows o that see it")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(SIZES)
          .attribute(KERNEL)
          .attribute(ConvInputGradient.STRIDES)
          .attribute(ConvInputGradient.DILATIONS)
          .attribute(ConvInputGradient.BEFORE)
          .shape(in -> resized(in, "X"))
          .gradient(WindowSum::gradient)
          .build();

  private WindowSum() {}

  /// The shape on `port` with the said spatial sizes.
  static Shape resized(ShapeScope in, String port) {
    new SlidingCheck(in, port)
        .each(SIZES, 0)
        .each(KERNEL, 1)
        .each(ConvInputGradient.STRIDES, 1)
        .each(ConvInputGradient.DILATIONS, 1)
        .each(ConvInputGradient.BEFORE, Integer.MIN_VALUE);
    List<Dim> dims = new ArrayList<>(in.shape(port).dims().subList(0, 2));
    in.get(SIZES).forEach(size -> dims.add(Dim.of(size)));
    return Shape.of(dims);
  }

  public static Windows windows(Attributes attributes, Shape x) {
    return windows(attributes, spatial(x), longs(attributes.get(SIZES)));
  }

  static Windows windows(Attributes attributes, long[] in, long[] out) {
    return Windows.of(
        in,
        out,
        longs(attributes.get(KERNEL)),
        attributes.get(ConvInputGradient.STRIDES),
        attributes.get(ConvInputGradient.DILATIONS),
        attributes.get(ConvInputGradient.BEFORE));
  }

  static long[] spatial(Shape x) {
    return x.slice(2, x.rank()).sizes();
  }

  static long[] longs(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  static Attributes attributes(Windows windows, List<Long> sizes) {
    return Attributes.of(SIZES, sizes)
        .with(KERNEL, windows.each(WindowAxis::kernel))
        .with(ConvInputGradient.STRIDES, windows.strides())
        .with(ConvInputGradient.DILATIONS, windows.dilations())
        .with(ConvInputGradient.BEFORE, windows.before());
  }

  public static Value emit(Emitter emit, Value x, Windows windows) {
    return emit.emit(OP, attributes(windows, windows.each(WindowAxis::out)), x);
  }

  private static void gradient(GradientScope g) {
    Windows windows = windows(g.attributes(), g.input("X").shape());
    g.contribute("X", WindowSpread.emit(g, g.upstream("Y"), windows));
  }
}
