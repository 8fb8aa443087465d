// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.logic.Or;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The samples of [RoiAlign] along one side, rows or columns. Shapes are `[regions, rows, columns,
/// samples down, samples across]` with size 1 along the other side.
///
/// @param axis 0 for rows, 1 for columns
/// @param positions of the samples
/// @param used 1 for samples of a region, 0 for those that only larger regions have
record RoiSide(Formula f, int axis, Value positions, Value used) {

  /// @param parts elements of the result along this side
  static RoiSide of(NodeScope node, Formula f, int axis, long parts) {
    Value rois = node.input("rois");
    long regions = rois.shape().dim(0).size();
    boolean half = node.get(RoiAlign.TRANSFORMATION).equals("half_pixel");
    // Regions are x1, y1, x2, y2.
    Value first = edge(node, f, rois, 1 - axis, half);
    Value last = edge(node, f, rois, 3 - axis, half);
    Value length = f.sub(last, first);
    if (!half) {
      length = node.emit(Maximum.OP, length, f.scalar(1, length));
    }
    Value part = f.div(length, f.scalar(parts, length));
    Tensor counts = counts(node, axis, parts, half, regions);
    long most = 1;
    for (long i = 0; i < regions; i++) {
      most = Math.max(most, counts.getLong(i));
    }
    DType dtype = rois.type().dtype();
    Value number = lined(f, dtype, axis == 0 ? 1 : 2, parts);
    Value sample = lined(f, dtype, axis == 0 ? 3 : 4, most);
    Value count = f.emit().constant(counts.as(dtype).reshaped(Shape.of(regions, 1, 1, 1, 1)));
    Value at = f.div(f.add(sample, f.scalar(0.5, sample)), atLeastOne(node, f, count));
    Value positions = f.add(first, f.mul(part, f.add(number, at)));
    Value used = f.cast(f.greater(count, sample), dtype);
    return new RoiSide(f, axis, positions, used);
  }

  private static Value atLeastOne(NodeScope node, Formula f, Value count) {
    return node.emit(Maximum.OP, count, f.scalar(1, count));
  }

  /// Column `column` of the regions in elements of `X`: `[regions, 1, 1, 1, 1]`.
  private static Value edge(NodeScope node, Formula f, Value rois, int column, boolean half) {
    Value picked = f.slice(rois, 1, column, column + 1);
    Value scaled = f.mul(picked, f.scalar(node.get(RoiAlign.SPATIAL_SCALE), picked));
    Value moved = half ? f.sub(scaled, f.scalar(0.5, scaled)) : scaled;
    return f.reshape(moved, Shape.of(rois.shape().dim(0).size(), 1, 1, 1, 1));
  }

  private static Value lined(Formula f, DType dtype, int place, long count) {
    return f.emit().constant(Tensor.of(dtype, Resampling.lone(5, place, count), i -> i));
  }

  /// Samples of each region along this side.
  private static Tensor counts(NodeScope node, int axis, long parts, boolean half, long regions) {
    long ratio = node.get(RoiAlign.SAMPLING_RATIO);
    if (ratio > 0) {
      return Tensor.of(DType.INT64, Shape.of(regions), i -> ratio);
    }
    Tensor rois = node.constantValue(node.input("rois")).orElseThrow();
    double scale = node.get(RoiAlign.SPATIAL_SCALE);
    return Tensor.of(
        DType.INT64,
        Shape.of(regions),
        i -> {
          double length = (rois.get(4 * i + 3 - axis) - rois.get(4 * i + 1 - axis)) * scale;
          double used = half ? length : Math.max(length, 1);
          return Math.clamp(Math.ceil(used / parts), 0, 4096);
        });
  }

  /// The neighbours of each sample: moved to the border up to one element outside, and without
  /// weight beyond.
  List<Tap> taps(Sampler sampler) {
    Value low = f.scalar(-1, positions);
    Value high = f.scalar(sampler.sizes().get(axis), positions);
    Value outside = f.emit().emit(Or.OP, f.greater(low, positions), f.greater(positions, high));
    Value zero = f.scalar(0, positions);
    return sampler.linear(axis, sampler.within(axis, positions)).stream()
        .map(tap -> new Tap(tap.place(), f.where(outside, zero, tap.weight())))
        .toList();
  }
}
