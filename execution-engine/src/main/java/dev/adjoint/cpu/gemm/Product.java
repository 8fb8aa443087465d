// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;

/// A batch of matrix products `C[rows, columns] = op(A)[rows, inner] · op(B)[inner, columns]`. A
/// transposed operand lies in memory as `[inner, rows]` or `[columns, inner]`.
///
/// @param batches where the matrices of each product of the batch begin: a walk over the leading
///   axes whose operands 0 and 1 count matrices of A and B
public record Product(
    DType type,
    Side a,
    Side b,
    MemorySegment c,
    long rows,
    long inner,
    long columns,
    Walk batches) {

  /// One operand.
  public record Side(MemorySegment data, boolean transposed) {}

  public long batch() {
    return batches.elements();
  }

  long multiplications() {
    return batch() * rows * inner * columns;
  }

  /// First element of matrix `index` of A.
  long offsetA(long index) {
    return matrix(0, index) * rows * inner;
  }

  long offsetB(long index) {
    return matrix(1, index) * inner * columns;
  }

  long offsetC(long index) {
    return index * rows * columns;
  }

  private long matrix(int operand, long index) {
    long row = batches.row();
    return batches.offset(operand, index / row) + index % row * batches.step(operand);
  }
}
