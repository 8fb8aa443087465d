// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

/// Positions as data give them, which count from the front or, negative, from the end. Kernels of
/// all backends refuse the same ones in the same words.
public final class EitherEnd {
  private EitherEnd() {}

  /// The position from the front along an axis of `size` elements.
  ///
  /// @param position where the index stands among the indices
  /// @throws KernelFault when it is outside the axis
  public static long index(long index, long size, long position, int axis) {
    if (index < -size || index >= size) {
      throw new KernelFault(
          "index %d at position %d is outside %d…%d of axis %d"
              .formatted(index, position, -size, size - 1, axis));
    }
    return index < 0 ? index + size : index;
  }

  /// The number of an axis from the front.
  ///
  /// @throws KernelFault when a tensor of that rank has no such axis
  public static int axis(long given, int rank) {
    long axis = given < 0 ? given + rank : given;
    if (axis < 0 || axis >= rank) {
      throw new KernelFault("axis " + given + " of a tensor with " + rank + " dimensions");
    }
    return (int) axis;
  }
}
