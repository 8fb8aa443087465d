// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.TransposedMatMul;

/// `Y[…, i, j] = Σ_k A[…, i, k] · B[…, k, j]`; a vector counts as one row (left) or one column
/// (right).
final class MatMulReference {

  private MatMulReference() {}

  static void run(Call call) {
    run(call, false, false);
  }

  /// The same of operands that lie transposed in their last two axes.
  static void runTransposed(Call call) {
    run(call, call.get(TransposedMatMul.TRANS_A), call.get(TransposedMatMul.TRANS_B));
  }

  private static void run(Call call, boolean flipA, boolean flipB) {
    Cells a = call.in(0);
    Cells b = call.in(1);
    Cells y = call.out();
    long[] left = a.rank() == 1 ? new long[] {1, a.sizes()[0]} : a.sizes();
    long[] right = b.rank() == 1 ? new long[] {b.sizes()[0], 1} : b.sizes();
    long rows = left[left.length - (flipA ? 1 : 2)];
    long inner = left[left.length - (flipA ? 2 : 1)];
    long columns = right[right.length - (flipB ? 2 : 1)];
    long[] batch = batch(y.sizes(), a.rank() > 1, b.rank() > 1);
    for (long i = 0; i < y.elements(); i++) {
      long column = i % columns;
      long row = i / columns % rows;
      long[] at = Index.coordinates(i / columns / rows, batch);
      long matrixA = Index.flat(at, leading(left)) * rows * inner;
      long matrixB = Index.flat(at, leading(right)) * inner * columns;
      long fromA = matrixA + (flipA ? row : row * inner);
      long fromB = matrixB + (flipB ? column * inner : column);
      dot(a, fromA, flipA ? rows : 1, b, fromB, flipB ? 1 : columns, inner, y, i);
    }
  }

  private static void dot(
      Cells a,
      long fromA,
      long stepA,
      Cells b,
      long fromB,
      long stepB,
      long inner,
      Cells y,
      long to) {
    if (y.isFloating()) {
      double sum = 0;
      for (long k = 0; k < inner; k++) {
        sum += a.get(fromA + k * stepA) * b.get(fromB + k * stepB);
      }
      y.set(to, sum);
    } else {
      long sum = 0;
      for (long k = 0; k < inner; k++) {
        sum += a.getLong(fromA + k * stepA) * b.getLong(fromB + k * stepB);
      }
      y.setLong(to, sum);
    }
  }

  private static long[] batch(long[] out, boolean rows, boolean columns) {
    return java.util.Arrays.copyOf(out, out.length - (rows ? 1 : 0) - (columns ? 1 : 0));
  }

  private static long[] leading(long[] matrix) {
    return java.util.Arrays.copyOf(matrix, matrix.length - 2);
  }
}
