// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.LongToDoubleFunction;

/// Numbers in rows and columns, as pictures and tables show them. Only a view: nothing is copied,
/// so the numbers must not change afterwards.
///
/// @param values the numbers in row-major order
public record Matrix(int rows, int columns, LongToDoubleFunction values) {
  public static final Matrix EMPTY = new Matrix(0, 0, index -> Double.NaN);

  /// Folds a tensor of any rank: the last axis stays, all others become rows. A scalar is 1×1.
  ///
  /// @param values the tensor's elements in row-major order
  public static Matrix folded(long[] sizes, LongToDoubleFunction values) {
    long elements = 1;
    for (long size : sizes) {
      elements *= size;
    }
    if (elements == 0) {
      return EMPTY;
    }
    long columns = sizes.length == 0 ? 1 : sizes[sizes.length - 1];
    return new Matrix(Math.toIntExact(elements / columns), Math.toIntExact(columns), values);
  }

  public boolean isEmpty() {
    return elements() == 0;
  }

  public long elements() {
    return (long) rows * columns;
  }

  public double at(int row, int column) {
    return values.applyAsDouble((long) row * columns + column);
  }

  public Matrix transposed() {
    return new Matrix(
        columns, rows, index -> values.applyAsDouble(index % rows * columns + index / rows));
  }
}
