// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// Determinants by elimination: rows are taken away from each other until only a triangle is left.
final class DetReference {

  private DetReference() {}

  static void run(Call call) {
    Cells x = call.in(0);
    int n = Math.toIntExact(x.sizes()[x.rank() - 1]);
    for (long i = 0; i < call.out().elements(); i++) {
      double[][] rows = new double[n][n];
      for (int k = 0; k < n * n; k++) {
        rows[k / n][k % n] = x.get(i * n * n + k);
      }
      call.out().set(i, determinant(rows));
    }
  }

  private static double determinant(double[][] rows) {
    double product = 1;
    for (int k = 0; k < rows.length; k++) {
      int largest = k;
      for (int row = k; row < rows.length; row++) {
        largest = Math.abs(rows[row][k]) > Math.abs(rows[largest][k]) ? row : largest;
      }
      double[] pivot = rows[largest];
      rows[largest] = rows[k];
      rows[k] = pivot;
      product *= largest == k ? pivot[k] : -pivot[k];
      for (int row = k + 1; row < rows.length && pivot[k] != 0; row++) {
        double share = rows[row][k] / pivot[k];
        for (int column = k; column < rows.length; column++) {
          rows[row][column] -= share * pivot[column];
        }
      }
    }
    return product;
  }
}
