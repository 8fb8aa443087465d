// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.type.Shape;

/// Gives every element of the image the sum over the windows that see it: the transpose of
/// [WindowSum].
public final class WindowSpread {

  public static final OpDef OP =
      OpDef.named("WindowSpread")
          .category(Category.INTERNAL)
          .summary("Hands what a window holds to all it sees")
          .formula("X[i] = Σ Y[o] over the windows o that see i")
          .chainRule("∂L/∂Y[o] = Σ ∂L/∂X[window o]")
          .input("Y", "T", TypeSet.FLOATING)
          .output("X", "T")
          .attribute(WindowSum.SIZES)
          .attribute(WindowSum.KERNEL)
          .attribute(ConvInputGradient.STRIDES)
          .attribute(ConvInputGradient.DILATIONS)
          .attribute(ConvInputGradient.BEFORE)
          .shape(in -> WindowSum.resized(in, "Y"))
          .gradient(WindowSpread::gradient)
          .build();

  private WindowSpread() {}

  public static Windows windows(Attributes attributes, Shape y) {
    return WindowSum.windows(
        attributes, WindowSum.longs(attributes.get(WindowSum.SIZES)), WindowSum.spatial(y));
  }

  public static Value emit(Emitter emit, Value y, Windows windows) {
    return emit.emit(OP, WindowSum.attributes(windows, windows.each(WindowAxis::in)), y);
  }

  private static void gradient(GradientScope g) {
    Windows windows = windows(g.attributes(), g.input("Y").shape());
    g.contribute("Y", WindowSum.emit(g, g.upstream("X"), windows));
  }
}
