// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;

/// What all pools share: a window without weights over each channel by itself.
final class Pools {

  private Pools() {}

  /// A pool with the attributes that say how windows slide.
  static OpBuilder sliding(String name) {
    return pool(name)
        .since(22)
        .attribute(Sliding.AUTO_PAD)
        .attribute(Sliding.CEIL_MODE)
        .attribute(Sliding.DILATIONS)
        .attribute(Sliding.KERNEL_SHAPE)
        .attribute(Sliding.PADS)
        .attribute(Sliding.STRIDES);
  }

  /// A pool with one window that covers the whole image.
  static OpBuilder global(String name) {
    return pool(name).since(22).shape(Pools::globalShape);
  }

  private static OpBuilder pool(String name) {
    return OpDef.named(name)
        .category(Category.CONVOLUTION)
        .input("X", "T", TypeSet.FLOATING)
        .output("Y", "T");
  }

  static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    Sliding.requireImage(in, "X");
    List<Long> kernel = in.get(Sliding.KERNEL_SHAPE);
    if (kernel.size() != x.rank() - 2) {
      throw in.reject(
          "C2",
          "kernel_shape",
          "the window does not fit the spatial axes",
          (x.rank() - 2) + " sizes",
          kernel.toString());
    }
    List<Dim> taps = kernel.stream().map(size -> (Dim) new Dim.Known(Math.max(0, size))).toList();
    List<Dim> out = new ArrayList<>(x.dims().subList(0, 2));
    out.addAll(Sliding.slide(in, x, taps));
    Sliding.requireNarrowPads(in, kernel);
    return Shape.of(out);
  }

  private static Shape globalShape(ShapeScope in) {
    Sliding.requireImage(in, "X");
    Shape x = in.shape("X");
    Shape pooled = x;
    for (int axis = 2; axis < x.rank(); axis++) {
      if (x.dim(axis).is(0)) {
        throw in.reject("C2", "X", "the image is empty", "at least 1 element", x.display());
      }
      pooled = pooled.withDim(axis, Dim.ONE);
    }
    return pooled;
  }

  static Windows windows(Attributes attributes, Shape x) {
    long[] kernel =
        attributes.get(Sliding.KERNEL_SHAPE).stream().mapToLong(Long::longValue).toArray();
    return Sliding.windows(attributes, spatial(x), kernel);
  }

  static long[] spatial(Shape x) {
    return x.slice(2, x.rank()).sizes();
  }

  /// The spatial axes of a value `[batch, channels, spatial…]`.
  static long[] spatialAxes(Value x) {
    long[] axes = new long[x.rank() - 2];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis + 2L;
    }
    return axes;
  }
}
