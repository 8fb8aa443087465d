// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// Convolution over any number of spatial axes: `Y[n, m, o] = B[m] + Σ_{c, k} X[n, c, place(o, k)]
/// · W[m, c, k]`. With groups, the channels fall into as many parts and each output channel sees
/// one. Like every deep-learning library it does not flip the kernel.
public final class Conv {

  public static final Attribute<Long> GROUP =
      Attribute.integer("group")
          .defaultsTo(1L)
          .range(1, 1e9)
          .doc(
              "parts into which the channels fall; as many as channels is a depthwise convolution");
  public static final Attribute<List<Long>> KERNEL_SHAPE =
      Attribute.integers("kernel_shape")
          .optional()
          .doc("spatial sizes of W; read from W if absent");

  public static final OpDef OP =
      OpDef.named("Conv")
          .since(22)
          .category(Category.CONVOLUTION)
          .summary("Slides learned filters over an image, signal or volume")
          .formula("Y = X ⋆ W + B")
          .chainRule(
              "∂L/∂X = ∂L/∂Y spread back through W",
              "∂L/∂W = X ⋆ ∂L/∂Y",
              "∂L/∂B = Σ ∂L/∂Y over batch and places")
          .input("X", "T", TypeSet.FLOATING)
          .input("W", "T", TypeSet.FLOATING)
          .optionalInput("B", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(Sliding.AUTO_PAD)
          .attribute(Sliding.DILATIONS)
          .attribute(GROUP)
          .attribute(KERNEL_SHAPE)
          .attribute(Sliding.PADS)
          .attribute(Sliding.STRIDES)
          .shape(Conv::shape)
          .gradient(Conv::gradient)
          .build();

  private Conv() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    Shape w = in.shape("W");
    Sliding.requireImage(in, "X");
    Filters.requireRank(in);
    Dim filters = w.dim(0);
    Dim seen = w.dim(1).times(Dim.of(in.get(GROUP)));
    if (!x.dim(1).mayEqual(seen)) {
      throw in.reject(
          "C6",
          "W",
          "the channels differ",
          "filters that see " + x.dim(1) + " channels",
          seen + "");
    }
    Filters.requireDivisible(in, filters, "C7", "filters");
    Filters.requireKernelShape(in);
    Filters.requireBias(in, filters);
    List<Dim> out = new ArrayList<>(List.of(x.dim(0), filters));
    out.addAll(Sliding.slide(in, x, w.dims().subList(2, w.rank())));
    return Shape.of(out);
  }

  /// The windows of a use whose shapes are known.
  public static Windows windows(Attributes attributes, Shape x, Shape w) {
    return Sliding.windows(attributes, x.slice(2, x.rank()).sizes(), w.slice(2, w.rank()).sizes());
  }

  /// A convolution without bias.
  public static Value emit(Emitter emit, Value x, Value w, Windows windows, long group) {
    return emit.emit(OP, Sliding.explicit(windows).with(GROUP, group), x, w);
  }

  private static void gradient(GradientScope g) {
    Value x = g.input("X");
    Value w = g.input("W");
    Value up = g.upstream("Y");
    long group = g.get(GROUP);
    Windows windows = windows(g.attributes(), x.shape(), w.shape());
    if (g.wants("X")) {
      g.contribute("X", ConvInputGradient.emit(g, up, w, windows, group));
    }
    if (g.wants("W")) {
      g.contribute("W", ConvWeightGradient.emit(g, x, up, windows, group));
    }
    if (g.has("B") && g.wants("B")) {
      g.contribute("B", new Formula(g).sum(up, false, Filters.allButChannels(up.rank())));
    }
  }
}
