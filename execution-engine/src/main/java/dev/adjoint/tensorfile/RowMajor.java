// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.lang.foreign.MemorySegment;

/// Brings elements that lie first axis fastest (Fortran order) into our order, last axis fastest.
final class RowMajor {

  private RowMajor() {}

  /// @param columnMajor the elements as the file has them
  static Tensor of(Tensor columnMajor, Shape shape) {
    if (shape.rank() < 2) {
      return columnMajor;
    }
    long[] sizes = shape.sizes();
    long[] strides = new long[sizes.length];
    long stride = 1;
    for (int axis = 0; axis < sizes.length; axis++) {
      strides[axis] = stride;
      stride *= sizes[axis];
    }
    Tensor rowMajor = Tensor.zeros(columnMajor.type());
    long bytes = columnMajor.dtype().sizeBytes();
    long[] index = new long[sizes.length];
    long from = 0;
    for (long to = 0; to < rowMajor.elements(); to++) {
      MemorySegment.copy(columnMajor.data(), from * bytes, rowMajor.data(), to * bytes, bytes);
      from = step(index, sizes, strides, from);
    }
    return rowMajor;
  }

  /// Steps `index` on in row-major order and gives its new place in column-major order.
  private static long step(long[] index, long[] sizes, long[] strides, long at) {
    long next = at;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      next += strides[axis];
      if (++index[axis] < sizes[axis]) {
        return next;
      }
      next -= sizes[axis] * strides[axis];
      index[axis] = 0;
    }
    return next;
  }
}
