// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The attributes by which ONNX says how windows slide, what they may be, and the windows they
/// give. Convolutions and pools share them, and the labels C1 to C5 of what they refuse.
public final class Sliding {

  /// Larger numbers than a 32-bit integer are mistakes; within them no sum below overflows.
  static final long MOST = Integer.MAX_VALUE;

  public static final Attribute<String> AUTO_PAD =
      Attribute.text("auto_pad")
          .defaultsTo("NOTSET")
          .choices("NOTSET", "SAME_UPPER", "SAME_LOWER", "VALID")
          .doc("SAME pads to in / stride windows, VALID not at all; NOTSET uses pads");
  public static final Attribute<List<Long>> PADS =
      Attribute.integers("pads")
          .optional()
          .doc("padding before the first element of every axis, then behind the last");
  public static final Attribute<List<Long>> STRIDES =
      Attribute.integers("strides").optional().doc("steps of the window, one an axis; 1 if absent");
  public static final Attribute<List<Long>> DILATIONS =
      Attribute.integers("dilations")
          .optional()
          .doc("distance between taps of the window, one an axis; 1 if absent");
  public static final Attribute<List<Long>> KERNEL_SHAPE =
      Attribute.integers("kernel_shape").doc("size of the window, one number an axis");
  public static final Attribute<Boolean> CEIL_MODE =
      Attribute.flag("ceil_mode")
          .defaultsTo(false)
          .doc("1 keeps a last window that is only partly filled");

  private Sliding() {}

  /// C1: there must be a batch, channels and something to slide over.
  static void requireImage(ShapeScope in, String port) {
    if (in.shape(port).rank() < 3) {
      throw in.reject(
          "C1",
          port,
          "a window needs a spatial axis to slide along",
          "[batch, channels, spatial…], three dimensions or more",
          in.shape(port).display());
    }
  }

  /// C2 to C5 for the spatial axes of `image` (all but the first two), then the dimensions of the
  /// result there.
  static List<Dim> slide(ShapeScope in, Shape image, List<Dim> kernel) {
    int rank = image.rank() - 2;
    requireList(in, STRIDES, rank, 1);
    requireList(in, DILATIONS, rank, 1);
    requireList(in, PADS, 2 * rank, 0);
    List<Dim> windows = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      Dim size = image.dim(axis + 2);
      Dim taps = kernel.get(axis);
      windows.add(taps.isKnown() ? windows(in, axis, size, taps.size()) : Dim.UNKNOWN);
    }
    return windows;
  }

  /// C3 and C4: one number an axis (or none at all), each in range.
  static void requireList(ShapeScope in, Attribute<List<Long>> key, int count, long least) {
    List<Long> list = in.attributes().find(key).orElse(List.of());
    if (!list.isEmpty() && list.size() != count) {
      throw in.reject(
          "C3",
          key.name(),
          "the list does not fit the spatial axes",
          count + (count == 1 ? " number" : " numbers"),
          Integer.toString(list.size()));
    }
    for (long value : list) {
      if (value < least || value > MOST) {
        throw in.reject(
            "C4",
            key.name(),
            "the number is out of range",
            "numbers from " + least + " to " + MOST,
            Long.toString(value));
      }
    }
  }

  private static Dim windows(ShapeScope in, int axis, Dim size, long taps) {
    Attributes attributes = in.attributes();
    if (taps < 1 || taps > MOST) {
      throw in.reject(
          "C4",
          KERNEL_SHAPE.name(),
          "the window has no usable size along spatial axis " + axis,
          "a size from 1 to " + MOST,
          Long.toString(taps));
    }
    if (!size.isKnown()) {
      return keepsSize(attributes, axis, taps) ? size : Dim.UNKNOWN;
    }
    WindowAxis found = resolve(attributes, axis, size.size(), taps);
    if (size.is(0) || found.out() < 1) {
      throw in.reject(
          "C5",
          "X",
          "the window does not fit into the padded image along spatial axis " + axis,
          "at least " + WindowAxis.reach(taps, found.dilation()) + " elements with padding",
          size + " elements without padding");
    }
    return Dim.of(found.out());
  }

  /// Whether there are as many windows as elements, however many these are.
  private static boolean keepsSize(Attributes attributes, int axis, long taps) {
    long stride = at(attributes, STRIDES, axis, 1);
    long reach = WindowAxis.reach(taps, at(attributes, DILATIONS, axis, 1));
    return stride == 1
        && switch (attributes.get(AUTO_PAD)) {
          case "SAME_UPPER", "SAME_LOWER" -> true;
          case "VALID" -> reach == 1;
          default -> pad(attributes, axis, false) + pad(attributes, axis, true) == reach - 1;
        };
  }

  /// The windows over an image of these spatial sizes; the attributes have been checked.
  public static Windows windows(Attributes attributes, long[] sizes, long[] kernel) {
    List<WindowAxis> axes = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      axes.add(resolve(attributes, axis, sizes[axis], kernel[axis]));
    }
    return new Windows(axes);
  }

  private static WindowAxis resolve(Attributes attributes, int axis, long size, long taps) {
    long stride = at(attributes, STRIDES, axis, 1);
    long dilation = at(attributes, DILATIONS, axis, 1);
    long reach = WindowAxis.reach(taps, dilation);
    String rule = attributes.get(AUTO_PAD);
    if (rule.startsWith("SAME")) {
      long out = Math.ceilDiv(size, stride);
      long total = Math.max(0, (out - 1) * stride + reach - size);
      long before = rule.equals("SAME_UPPER") ? total / 2 : total - total / 2;
      return new WindowAxis(size, out, taps, stride, dilation, before);
    }
    boolean padded = rule.equals("NOTSET");
    long before = padded ? pad(attributes, axis, false) : 0;
    long after = padded ? pad(attributes, axis, true) : 0;
    long room = Math.addExact(size, before + after) - reach;
    boolean ceil = attributes.get(CEIL_MODE);
    long out = (ceil ? Math.ceilDiv(room, stride) : Math.floorDiv(room, stride)) + 1;
    if (ceil && (out - 1) * stride >= size + before) {
      out--; // A window that would start behind the image sees nothing of it.
    }
    return new WindowAxis(size, out, taps, stride, dilation, before);
  }

  /// Padding behind the last element as the attributes say it: unlike [WindowAxis#after] not more
  /// where a last window reaches further, and not less where it ends before.
  static long behind(Attributes attributes, WindowAxis window, int axis) {
    return switch (attributes.get(AUTO_PAD)) {
      case "NOTSET" -> pad(attributes, axis, true);
      case "VALID" -> 0;
      default -> Math.max(0, window.after());
    };
  }

  /// C6 of pools: padding that fills a window alone would give it nothing to look at.
  static void requireNarrowPads(ShapeScope in, List<Long> kernel) {
    Attributes attributes = in.attributes();
    for (int axis = 0; axis < kernel.size(); axis++) {
      long reach = WindowAxis.reach(kernel.get(axis), at(attributes, DILATIONS, axis, 1));
      long widest = Math.max(pad(attributes, axis, false), pad(attributes, axis, true));
      if (widest >= reach) {
        throw in.reject(
            "C6",
            PADS.name(),
            "the padding is as wide as the window along spatial axis " + axis,
            "padding below " + reach,
            Long.toString(widest));
      }
    }
  }

  private static long pad(Attributes attributes, int axis, boolean behind) {
    List<Long> pads = attributes.find(PADS).orElse(List.of());
    return pads.isEmpty() ? 0 : pads.get(axis + (behind ? pads.size() / 2 : 0));
  }

  private static long at(Attributes attributes, Attribute<List<Long>> key, int axis, long absent) {
    List<Long> list = attributes.find(key).orElse(List.of());
    return list.isEmpty() ? absent : list.get(axis);
  }

  /// Attributes that give exactly these windows again, with padding said in numbers.
  public static Attributes explicit(Windows windows) {
    List<Long> pads = new ArrayList<>(windows.before());
    pads.addAll(windows.each(axis -> Math.max(0, axis.after())));
    return Attributes.of(PADS, Collections.unmodifiableList(pads))
        .with(STRIDES, windows.strides())
        .with(DILATIONS, windows.dilations());
  }
}
