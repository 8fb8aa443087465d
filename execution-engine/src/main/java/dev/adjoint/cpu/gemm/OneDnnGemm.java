// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// One thread's share of a float32 product, by oneDNN. Bounds are checked here, so a wrong size is
/// an exception and not a crash. Addresses are numbers, because a slice would be an object each
/// run.
final class OneDnnGemm implements Gemm.Kernel {

  private static final long WIDTH = Float.BYTES;

  private final OneDnn library;
  private final Product product;

  OneDnnGemm(OneDnn library, Product product) {
    this.library = library;
    this.product = product;
  }

  @Override
  public void multiply(long batch, long fromRow, long toRow, long fromColumn, long toColumn) {
    boolean flipA = product.a().transposed();
    boolean flipB = product.b().transposed();
    long inner = product.inner();
    long columns = product.columns();
    long leadA = flipA ? product.rows() : inner;
    long leadB = flipB ? inner : columns;
    long atA = product.offsetA(batch) + (flipA ? fromRow : fromRow * inner);
    long atB = product.offsetB(batch) + (flipB ? fromColumn * inner : fromColumn);
    long atC = product.offsetC(batch) + fromRow * columns + fromColumn;
    long height = toRow - fromRow;
    long width = toColumn - fromColumn;
    library.sgemm(
        flipA,
        flipB,
        height,
        width,
        inner,
        part(product.a().data(), atA, leadA, flipA ? inner : height, flipA ? height : inner),
        leadA,
        part(product.b().data(), atB, leadB, flipB ? width : inner, flipB ? inner : width),
        leadB,
        part(product.c(), atC, columns, height, width),
        columns);
  }

  /// Address of a part of an operand, after checking that the part lies inside.
  private static long part(MemorySegment data, long from, long lead, long lines, long length) {
    long bytes = ((lines - 1) * lead + length) * WIDTH;
    Objects.checkFromIndexSize(from * WIDTH, bytes, data.byteSize());
    if (!data.scope().isAlive()) {
      throw new IllegalStateException("the memory of this product was freed");
    }
    return data.address() + from * WIDTH;
  }
}
