// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// `Y[…, i, j] = Σ_k A[…, i, k] · B[…, k, j]`; a vector counts as one row (left) or one column
/// (right).
final class MatMulReference {

  private MatMulReference() {}

  static void run(Call call) {
    Cells a = call.in(0);
    Cells b = call.in(1);
    Cells y = call.out();
    long[] left = a.rank() == 1 ? new long[] {1, a.sizes()[0]} : a.sizes();
    long[] right = b.rank() == 1 ? new long[] {b.sizes()[0], 1} : b.sizes();
    long rows = left[left.length - 2];
    long inner = left[left.length - 1];
    long columns = right[right.length - 1];
    long[] batch = batch(y.sizes(), a.rank() > 1, b.rank() > 1);
    for (long i = 0; i < y.elements(); i++) {
      long column = i % columns;
      long row = i / columns % rows;
      long[] at = Index.coordinates(i / columns / rows, batch);
      long fromA = (Index.flat(at, leading(left)) * rows + row) * inner;
      long fromB = Index.flat(at, leading(right)) * inner * columns + column;
      dot(a, fromA, b, fromB, columns, inner, y, i);
    }
  }

  private static void dot(
      Cells a, long fromA, Cells b, long fromB, long stepB, long inner, Cells y, long to) {
    if (y.isFloating()) {
      double sum = 0;
      for (long k = 0; k < inner; k++) {
        sum += a.get(fromA + k) * b.get(fromB + k * stepB);
      }
      y.set(to, sum);
    } else {
      long sum = 0;
      for (long k = 0; k < inner; k++) {
        sum += a.getLong(fromA + k) * b.getLong(fromB + k * stepB);
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
