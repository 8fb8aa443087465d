// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Transposed convolution, also called deconvolution: what a convolution with these windows does to
/// a gradient on its way back, used forward to make an image larger.
public final class ConvTranspose {

  public static final Attribute<List<Long>> OUTPUT_PADDING =
      Attribute.integers("output_padding")
          .optional()
          .doc("elements added behind the last of every axis; 0 if absent");
  public static final Attribute<List<Long>> OUTPUT_SHAPE =
      Attribute.integers("output_shape")
          .optional()
          .doc("spatial sizes of the result; padding then follows from them");

  public static final OpDef OP =
      OpDef.named("ConvTranspose")
          .since(22)
          .category(Category.CONVOLUTION)
          .summary("Transposed convolution: makes images larger")
          .formula("Y[o·stride + k] += X[o] · W[k]")
          .chainRule(
              "∂L/∂X = ∂L/∂Y ⋆ W", "∂L/∂W = ∂L/∂Y ⋆ X", "∂L/∂B = Σ ∂L/∂Y over batch and places")
          .input("X", "T", TypeSet.FLOATING)
          .input("W", "T", TypeSet.FLOATING)
          .optionalInput("B", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(Sliding.AUTO_PAD)
          .attribute(Sliding.DILATIONS)
          .attribute(Conv.GROUP)
          .attribute(Conv.KERNEL_SHAPE)
          .attribute(OUTPUT_PADDING)
          .attribute(OUTPUT_SHAPE)
          .attribute(Sliding.PADS)
          .attribute(Sliding.STRIDES)
          .shape(ConvTranspose::shape)
          .decomposition(ConvTranspose::expand)
          .build();

  private ConvTranspose() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    Shape w = in.shape("W");
    Sliding.requireImage(in, "X");
    Filters.requireRank(in);
    if (!x.dim(1).mayEqual(w.dim(0))) {
      throw in.reject(
          "C6", "W", "the channels differ", "filters for " + x.dim(1) + " channels", w.display());
    }
    Filters.requireDivisible(in, x.dim(1), "C7", "channels");
    Filters.requireKernelShape(in);
    Dim channels = w.dim(1).times(Dim.of(in.get(Conv.GROUP)));
    Filters.requireBias(in, channels);
    int rank = x.rank() - 2;
    Sliding.requireList(in, Sliding.STRIDES, rank, 1);
    Sliding.requireList(in, Sliding.DILATIONS, rank, 1);
    Sliding.requireList(in, Sliding.PADS, 2 * rank, 0);
    Sliding.requireList(in, OUTPUT_PADDING, rank, 0);
    Sliding.requireList(in, OUTPUT_SHAPE, rank, 1);
    List<Dim> out = new ArrayList<>(List.of(x.dim(0), channels));
    for (int axis = 0; axis < rank; axis++) {
      out.add(size(in, axis, x.dim(axis + 2), w.dim(axis + 2)));
    }
    return Shape.of(out);
  }

  private static Dim size(ShapeScope in, int axis, Dim size, Dim taps) {
    if (!size.isKnown() || !taps.isKnown()) {
      return Dim.UNKNOWN;
    }
    if (size.is(0) || taps.is(0)) {
      throw in.reject(
          "C5",
          size.is(0) ? "X" : "W",
          "there is nothing along spatial axis " + axis,
          "at least 1 element",
          "0");
    }
    Growth growth = Growth.of(in.attributes(), axis, size.size(), taps.size());
    if (growth.size() < 1) {
      throw in.reject(
          "C5",
          "pads",
          "nothing of the result is left along spatial axis " + axis,
          "padding below " + (growth.full() + growth.extra()),
          "a result of " + growth.size() + " elements");
    }
    return Dim.of(growth.size());
  }

  /// How one axis grows.
  ///
  /// @param full elements that the spread filters cover
  /// @param extra output_padding
  /// @param before elements cut off at the beginning
  /// @param size elements of the result; those past `full - before` are 0
  private record Growth(long full, long extra, long before, long size, long stride, long dilation) {

    static Growth of(Attributes attributes, int axis, long in, long taps) {
      long stride = at(attributes, Sliding.STRIDES, axis, 1);
      long dilation = at(attributes, Sliding.DILATIONS, axis, 1);
      long full =
          Math.addExact(Math.multiplyExact(in - 1, stride), WindowAxis.reach(taps, dilation));
      long extra = at(attributes, OUTPUT_PADDING, axis, 0);
      String rule = attributes.get(Sliding.AUTO_PAD);
      boolean same = rule.startsWith("SAME");
      long said = at(attributes, OUTPUT_SHAPE, axis, -1);
      if (said >= 0 || same) {
        long wanted = said >= 0 ? said : Math.multiplyExact(in, stride);
        long total = Math.max(0, full + extra - wanted);
        long size = said >= 0 ? said : full + extra - total;
        long before = rule.equals("SAME_UPPER") ? total / 2 : total - total / 2;
        return new Growth(full, extra, before, size, stride, dilation);
      }
      boolean padded = rule.equals("NOTSET");
      int rank = attributes.find(Sliding.PADS).orElse(List.of()).size() / 2;
      long before = padded ? at(attributes, Sliding.PADS, axis, 0) : 0;
      long after = padded ? at(attributes, Sliding.PADS, axis + rank, 0) : 0;
      return new Growth(full, extra, before, full + extra - before - after, stride, dilation);
    }

    private static long at(
        Attributes attributes, Attribute<List<Long>> key, int axis, long absent) {
      List<Long> list = attributes.find(key).orElse(List.of());
      return list.isEmpty() ? absent : list.get(axis);
    }

    /// Elements of the result that filters reach, from its first; may be 0 or less.
    long reached() {
      return Math.min(size, full - before);
    }
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    Value w = node.input("W");
    Formula f = new Formula(node);
    List<Dim> dims = new ArrayList<>();
    dims.add(x.shape().dim(0));
    dims.add(Dim.of(Math.multiplyExact(w.shape().dim(1).size(), node.get(Conv.GROUP))));
    List<WindowAxis> axes = new ArrayList<>();
    for (int axis = 0; axis < x.rank() - 2; axis++) {
      long size = x.shape().dim(axis + 2).size();
      long taps = w.shape().dim(axis + 2).size();
      Growth growth = Growth.of(node.attributes(), axis, size, taps);
      dims.add(Dim.of(growth.size()));
      axes.add(
          new WindowAxis(
              growth.reached(), size, taps, growth.stride(), growth.dilation(), growth.before()));
    }
    Shape shape = Shape.of(dims);
    Value y = spread(f, x, w, new Windows(axes), node.get(Conv.GROUP), shape);
    if (node.has("B")) {
      List<Dim> column = new ArrayList<>(Collections.nCopies(shape.rank() - 1, Dim.ONE));
      column.set(0, shape.dim(1));
      y = f.add(y, f.reshape(node.input("B"), Shape.of(column)));
    }
    return List.of(y);
  }

  /// The spread filters, with zeros behind where the result is larger than they reach.
  private static Value spread(
      Formula f, Value x, Value w, Windows windows, long group, Shape shape) {
    if (windows.axes().stream().anyMatch(axis -> axis.in() <= 0)) {
      return f.expand(f.scalar(0, x), shape);
    }
    Value y = ConvInputGradient.emit(f.emit(), x, w, windows, group);
    if (y.shape().equals(shape)) {
      return y;
    }
    Attributes place =
        Attributes.of(SliceGradient.SHAPE, shape)
            .with(SliceGradient.STARTS, Collections.nCopies(shape.rank(), 0L))
            .with(SliceGradient.STEPS, Collections.nCopies(shape.rank(), 1L));
    return f.emit().emit(SliceGradient.OP, place, y);
  }
}
