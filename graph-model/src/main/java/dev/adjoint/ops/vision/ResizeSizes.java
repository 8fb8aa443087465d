// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attributes;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The axes of a resize out of its operands, whose values are known.
///
/// @param axes the axes that the operands speak of, in their order
/// @param roi starts and then ends for each of `axes`, if they are given
/// @param scales for each of `axes`, unless `sizes` are given
record ResizeSizes(
    Attributes attributes,
    List<Integer> axes,
    Optional<Tensor> roi,
    Optional<Tensor> scales,
    Optional<Tensor> sizes) {

  /// Axis `axis` of an original of `from` elements; as it is when nothing speaks of it.
  ///
  /// @param shape of the whole original, which the aspect ratio may hang on
  ResizedAxis axis(int axis, long[] shape) {
    long from = shape[axis];
    int at = axes.indexOf(axis);
    if (at < 0) {
      return ResizedAxis.sized(from, from, 0, 1);
    }
    double start = roi.map(r -> r.get(at)).orElse(0.0);
    double end = roi.map(r -> r.get(at + axes.size())).orElse(1.0);
    return scales
        .map(all -> scaled(from, all.get(at), start, end))
        .orElseGet(() -> sized(at, shape, start, end));
  }

  private ResizedAxis scaled(long from, double scale, double start, double end) {
    // Scales are float32: 0.7 of 10 is 7 there, where a product of doubles would fall short of it.
    // Of a region, too, the whole length counts: ONNX's text says else, its shape rule and every
    // implementation do this.
    double length = (float) (from * scale);
    return new ResizedAxis(
        from, (long) Math.max(0, Math.floor(length)), scale, from * scale, start, end);
  }

  private ResizedAxis sized(int at, long[] shape, double start, double end) {
    long from = shape[axes.get(at)];
    Tensor wanted = sizes.orElseThrow();
    String policy = attributes.get(Resize.ASPECT);
    if (policy.equals("stretch")) {
      return ResizedAxis.sized(from, wanted.getLong(at), start, end);
    }
    DoubleStream ratios =
        IntStream.range(0, axes.size())
            .mapToDouble(i -> (double) wanted.getLong(i) / shape[axes.get(i)]);
    double scale = (policy.equals("not_larger") ? ratios.min() : ratios.max()).orElse(1);
    double length = scale * from;
    return new ResizedAxis(from, (long) Math.floor(length + 0.5), scale, length, start, end);
  }
}
