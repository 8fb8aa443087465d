// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Numbers in rows and columns, as pictures and tables show them. Row-major; not copied, so the
/// array must not change afterwards.
public record Matrix(double[] values, int rows, int columns) {
  public static final Matrix EMPTY = new Matrix(new double[0], 0, 0);

  public Matrix {
    if ((long) rows * columns != values.length) {
      throw new IllegalArgumentException(values.length + " values are not " + rows + "×" + columns);
    }
  }

  /// Folds a tensor of any rank: the last axis stays, all others become rows. A scalar is 1×1.
  public static Matrix folded(double[] values, long[] sizes) {
    if (values.length == 0) {
      return EMPTY;
    }
    int columns = sizes.length == 0 ? 1 : (int) sizes[sizes.length - 1];
    return new Matrix(values, values.length / columns, columns);
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public double at(int row, int column) {
    return values[row * columns + column];
  }

  public Matrix transposed() {
    double[] turned = new double[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
    return new Matrix(turned, columns, rows);
  }

  /// Euclidean norm over all elements.
  public double norm() {
    double scale = Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    DoubleUnaryOperator share = v -> (v / scale) * (v / scale);
    return scale == 0 ? 0 : scale * Math.sqrt(Arrays.stream(values).map(share).sum());
  }
}
