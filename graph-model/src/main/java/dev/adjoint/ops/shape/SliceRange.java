// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

/// The elements a slice picks along one axis: `count` of them, the first at `start`, each `step`
/// after the one before. Always inside the axis; an empty range starts at 0.
public record SliceRange(long start, long step, long count) {

  /// Clamps as ONNX says: with a positive step start and end into `[0, size]`, with a negative one
  /// start into `[0, size - 1]` and end into `[-1, size - 1]`; negative positions count from the
  /// end first.
  ///
  /// @param step not 0
  public static SliceRange of(long size, long start, long end, long step) {
    long low = step > 0 ? 0 : -1;
    long high = step > 0 ? size : size - 1;
    long first = Math.clamp(fromFront(start, size), Math.min(0, high), high);
    long last = Math.clamp(fromFront(end, size), low, high);
    long span = step > 0 ? last - first : first - last;
    if (span <= 0 || size == 0) {
      return new SliceRange(0, 1, 0);
    }
    // Any stride past the axis picks one element; this also keeps Long.MIN_VALUE from overflowing.
    long stride = Math.abs(Math.clamp(step, -size, size));
    long count = (span - 1) / stride + 1;
    return new SliceRange(first, count == 1 ? 1 : step, count);
  }

  private static long fromFront(long position, long size) {
    return position < 0 ? position + size : position;
  }

  /// The `ends` operand that selects this range again.
  public long end() {
    if (step > 0) {
      return count == 0 ? start : start + (count - 1) * step + 1;
    }
    long end = start + (count - 1) * step - 1;
    return end < 0 ? Long.MIN_VALUE : end;
  }
}
