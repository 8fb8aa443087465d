// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;

/// Determinants by elimination with the largest pivot of each column, in double precision.
///
/// @param scratch a matrix for each lane
record DetCpu(Operand x, Operand y, int n, double[][] scratch, Workers workers)
    implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    Operand x = use.in(0);
    int n = Math.toIntExact(x.sizes()[x.rank() - 1]);
    double[][] scratch = new double[use.workers().threads()][Math.multiplyExact(n, n)];
    return new DetCpu(x, use.out(), n, scratch, use.workers());
  }

  @Override
  public void run() {
    long work = Math.max(1, (long) n * n * n / 3);
    workers.run(y.elements(), Math.max(1, Workers.GRAIN / work), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    double[] matrix = scratch[lane];
    for (long i = from; i < to; i++) {
      for (int k = 0; k < matrix.length; k++) {
        matrix[k] = Elements.asDouble(x.data(), x.dtype(), i * matrix.length + k);
      }
      Elements.putDouble(y.data(), y.dtype(), i, determinant(matrix));
    }
  }

  private double determinant(double[] a) {
    double product = 1;
    for (int k = 0; k < n; k++) {
      int pivot = pivot(a, k);
      if (pivot != k) {
        swap(a, k, pivot);
        product = -product;
      }
      double top = a[k * n + k];
      product *= top;
      if (top == 0) {
        return product;
      }
      for (int row = k + 1; row < n; row++) {
        double share = a[row * n + k] / top;
        for (int column = k + 1; column < n; column++) {
          a[row * n + column] -= share * a[k * n + column];
        }
      }
    }
    return product;
  }

  private int pivot(double[] a, int k) {
    int pivot = k;
    for (int row = k + 1; row < n; row++) {
      if (Math.abs(a[row * n + k]) > Math.abs(a[pivot * n + k])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private void swap(double[] a, int one, int other) {
    for (int column = 0; column < n; column++) {
      double kept = a[one * n + column];
      a[one * n + column] = a[other * n + column];
      a[other * n + column] = kept;
    }
  }
}
