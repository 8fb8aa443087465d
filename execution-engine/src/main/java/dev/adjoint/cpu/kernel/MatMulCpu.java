// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.gemm.Product;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.internal.TransposedMatMul;
import java.util.Arrays;

/// Matrix product with broadcast leading axes; a vector counts as one row (left) or one column
/// (right).
final class MatMulCpu {

  private MatMulCpu() {}

  static Invocation bind(Binding use) {
    return use.gemm().bind(product(use, false, false))::run;
  }

  static Invocation bindTransposed(Binding use) {
    boolean flipA = use.get(TransposedMatMul.TRANS_A);
    boolean flipB = use.get(TransposedMatMul.TRANS_B);
    return use.gemm().bind(product(use, flipA, flipB))::run;
  }

  /// The product with either operand taken as transposed in its last two axes.
  static Product product(Binding use, boolean flipA, boolean flipB) {
    long[] a = use.in(0).sizes();
    long[] b = use.in(1).sizes();
    long[] left = a.length == 1 ? new long[] {1, a[0]} : a;
    long[] right = b.length == 1 ? new long[] {b[0], 1} : b;
    long rows = left[left.length - (flipA ? 1 : 2)];
    long inner = left[left.length - (flipA ? 2 : 1)];
    long columns = right[right.length - (flipB ? 2 : 1)];
    long[] batchA = leading(left);
    long[] batchB = leading(right);
    long[] batch = batch(use.out().sizes(), a.length > 1, b.length > 1);
    if (!flipA && Walk.product(batchB) == 1) {
      // One B for all: the matrices of A lie on top of each other and are one tall matrix.
      rows *= Walk.product(batch);
      batchA = batch = batchB = new long[0];
    }
    return new Product(
        use.dtype(),
        new Product.Side(use.in(0).data(), flipA),
        new Product.Side(use.in(1).data(), flipB),
        use.out().data(),
        rows,
        inner,
        columns,
        Walk.of(batch, Walk.broadcast(batchA, batch), Walk.broadcast(batchB, batch)));
  }

  private static long[] leading(long[] matrix) {
    return Arrays.copyOf(matrix, matrix.length - 2);
  }

  private static long[] batch(long[] out, boolean rows, boolean columns) {
    return Arrays.copyOf(out, out.length - (rows ? 1 : 0) - (columns ? 1 : 0));
  }
}
