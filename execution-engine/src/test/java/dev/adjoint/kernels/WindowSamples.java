// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.op.Attributes;
import dev.adjoint.ops.conv.Conv;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.Sliding;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.ConvInputGradient;
import dev.adjoint.ops.internal.ConvWeightGradient;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Uses of the primitives in which a window slides: padded, strided, dilated, grouped, of one to
/// four spatial axes.
final class WindowSamples {

  private static final List<DType> FLOATING = List.of(DType.FLOAT32, DType.FLOAT64);

  private final Samples samples;

  private WindowSamples(Samples samples) {
    this.samples = samples;
  }

  static void addTo(Samples samples) {
    WindowSamples windows = new WindowSamples(samples);
    windows.convolutions();
    windows.pools();
  }

  private void convolutions() {
    for (DType type : FLOATING) {
      long batch = type == DType.FLOAT32 ? 6 : 2;
      Attributes plain = Attributes.of(Sliding.PADS, List.of(1L, 1L, 1L, 1L));
      convolution(plain, samples.draw(type, batch, 16, 12, 13), samples.draw(type, 24, 16, 3, 3));
      convolution(plain, samples.draw(type, 1, 16, 18, 19), samples.draw(type, 48, 16, 3, 3));
      Attributes skewed =
          Attributes.of(Sliding.PADS, List.of(0L, 2L, 1L, 1L))
              .with(Sliding.STRIDES, List.of(2L, 3L))
              .with(Sliding.DILATIONS, List.of(1L, 2L));
      convolution(skewed, samples.draw(type, batch, 3, 17, 29), samples.draw(type, 20, 3, 3, 5));
      convolution(
          plain.with(Conv.GROUP, 4L),
          samples.draw(type, 3, 8, 14, 13),
          samples.draw(type, 12, 2, 3, 2));
      convolution(
          plain.with(Conv.GROUP, 24L),
          samples.draw(type, 1, 24, 14, 13),
          samples.draw(type, 24, 1, 3, 3));
      convolution(
          Attributes.NONE, samples.draw(type, batch, 12, 90), samples.draw(type, 18, 12, 5));
      convolution(
          Attributes.of(Sliding.AUTO_PAD, "SAME_LOWER"),
          samples.draw(type, 2, 5, 7, 9, 8),
          samples.draw(type, 16, 5, 2, 3, 2));
      convolution(
          Attributes.NONE,
          samples.draw(type, 2, 2, 4, 5, 4, 6),
          samples.draw(type, 3, 2, 2, 1, 3, 2));
      convolution(Attributes.NONE, samples.draw(type, 2, 3, 4, 4), samples.draw(type, 3, 3, 3, 3));
    }
  }

  /// A convolution with and without bias, then its two gradients.
  private void convolution(Attributes attributes, Tensor x, Tensor w) {
    Windows windows = Conv.windows(attributes, x.shape(), w.shape());
    long group = attributes.get(Conv.GROUP);
    samples.add(Conv.OP, attributes, x, w);
    samples.add(Conv.OP, attributes, x, w, samples.draw(x.dtype(), w.shape().dim(0).size()));
    Tensor y =
        samples.draw(
            x.dtype(),
            LongStream.concat(
                    LongStream.of(x.shape().dim(0).size(), w.shape().dim(0).size()),
                    Arrays.stream(windows.sizes(WindowAxis::out)))
                .toArray());
    Attributes explicit =
        Attributes.of(ConvInputGradient.STRIDES, windows.strides())
            .with(ConvInputGradient.DILATIONS, windows.dilations())
            .with(ConvInputGradient.BEFORE, windows.before())
            .with(Conv.GROUP, group);
    List<Long> image = windows.each(WindowAxis::in);
    List<Long> kernel = windows.each(WindowAxis::kernel);
    samples.add(ConvInputGradient.OP, explicit.with(ConvInputGradient.SIZES, image), y, w);
    samples.add(ConvWeightGradient.OP, explicit.with(ConvWeightGradient.SIZES, kernel), x, y);
  }

  private void pools() {
    for (DType type : FLOATING) {
      long batch = type == DType.FLOAT32 ? 20 : 2;
      Attributes square =
          Attributes.of(Sliding.KERNEL_SHAPE, List.of(3L, 2L))
              .with(Sliding.STRIDES, List.of(2L, 1L))
              .with(Sliding.PADS, List.of(1L, 1L, 2L, 0L));
      pool(square, samples.draw(type, batch, 9, 20, 21));
      pool(square.with(Sliding.DILATIONS, List.of(2L, 3L)), samples.draw(type, 2, 9, 20, 21));
      Attributes line = Attributes.of(Sliding.KERNEL_SHAPE, List.of(5L));
      pool(line.with(Sliding.STRIDES, List.of(3L)), samples.draw(type, 3, 4, 100));
      pool(
          Attributes.of(Sliding.KERNEL_SHAPE, List.of(2L, 3L, 2L)),
          samples.draw(type, 2, 3, 5, 6, 7));
    }
  }

  private void pool(Attributes attributes, Tensor x) {
    samples.add(MaxPool.OP, attributes, x);
    Windows windows = MaxPool.windows(attributes, x.shape());
    Attributes explicit =
        Attributes.of(WindowSum.KERNEL, windows.each(WindowAxis::kernel))
            .with(ConvInputGradient.STRIDES, windows.strides())
            .with(ConvInputGradient.DILATIONS, windows.dilations())
            .with(ConvInputGradient.BEFORE, windows.before());
    List<Long> image = windows.each(WindowAxis::in);
    List<Long> places = windows.each(WindowAxis::out);
    samples.add(WindowSum.OP, explicit.with(WindowSum.SIZES, places), x);
    long[] sizes = x.shape().sizes();
    for (int axis = 0; axis < windows.rank(); axis++) {
      sizes[axis + 2] = places.get(axis);
    }
    Tensor pooled = samples.draw(x.dtype(), sizes);
    samples.add(WindowSpread.OP, explicit.with(WindowSum.SIZES, image), pooled);
  }
}
