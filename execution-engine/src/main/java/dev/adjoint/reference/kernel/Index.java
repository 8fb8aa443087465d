// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// Row-major index arithmetic, said plainly.
final class Index {

  private Index() {}

  /// The coordinates of element `flat` of a tensor of these sizes.
  static long[] coordinates(long flat, long[] sizes) {
    long[] at = new long[sizes.length];
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      at[axis] = flat % sizes[axis];
      flat /= sizes[axis];
    }
    return at;
  }

  /// The element at `at`, which may have more axes than `sizes`: those are ignored at the left, and
  /// an axis of size 1 has the same element everywhere. That is ONNX broadcasting.
  static long flat(long[] at, long[] sizes) {
    long flat = 0;
    int skipped = at.length - sizes.length;
    for (int axis = 0; axis < sizes.length; axis++) {
      flat = flat * sizes[axis] + (sizes[axis] == 1 ? 0 : at[axis + skipped]);
    }
    return flat;
  }

  static long product(long[] sizes, int from, int to) {
    long product = 1;
    for (int axis = from; axis < to; axis++) {
      product *= sizes[axis];
    }
    return product;
  }
}
