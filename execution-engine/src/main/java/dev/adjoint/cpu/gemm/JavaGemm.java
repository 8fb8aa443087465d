// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import dev.adjoint.cpu.loop.BinaryLoop;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Matrix product in Java, blocked so that a panel of B stays in the cache. The inner loop adds a
/// multiple of a row of B to a row of C; sums run over `inner` in order, in the element type.
final class JavaGemm implements Gemm.Kernel {

  private static final long INNER_BLOCK = 64;
  private static final long COLUMN_BLOCK = 512;

  /// Copied to clear memory: unlike filling a slice, that makes no object.
  private static final MemorySegment ZEROS =
      MemorySegment.ofArray(new byte[(int) COLUMN_BLOCK]).asReadOnly();

  private static final Map<DType, Lazy<BinaryLoop>> MULTIPLY_ADD = loops();

  private final Product product;
  private final BinaryLoop multiplyAdd;

  JavaGemm(Product product) {
    this.product = product;
    this.multiplyAdd =
        Objects.requireNonNull(
                MULTIPLY_ADD.get(product.type()), () -> "no matrix product of " + product.type())
            .get();
  }

  private static Map<DType, Lazy<BinaryLoop>> loops() {
    Map<DType, Lazy<BinaryLoop>> loops = new EnumMap<>(DType.class);
    loops.put(
        DType.FLOAT32,
        new Lazy<>(
            () ->
                BinaryLoop.of(
                    (a, i, b, j, c, k) ->
                        c.setAtIndex(
                            Elements.F32,
                            k,
                            c.getAtIndex(Elements.F32, k)
                                + a.getAtIndex(Elements.F32, i) * b.getAtIndex(Elements.F32, j)))));
    loops.put(
        DType.FLOAT64,
        new Lazy<>(
            () ->
                BinaryLoop.of(
                    (a, i, b, j, c, k) ->
                        c.setAtIndex(
                            Elements.F64,
                            k,
                            c.getAtIndex(Elements.F64, k)
                                + a.getAtIndex(Elements.F64, i) * b.getAtIndex(Elements.F64, j)))));
    loops.put(
        DType.INT64,
        new Lazy<>(
            () ->
                BinaryLoop.of(
                    (a, i, b, j, c, k) ->
                        c.setAtIndex(
                            Elements.I64,
                            k,
                            c.getAtIndex(Elements.I64, k)
                                + a.getAtIndex(Elements.I64, i) * b.getAtIndex(Elements.I64, j)))));
    loops.put(
        DType.INT32,
        new Lazy<>(
            () ->
                BinaryLoop.of(
                    (a, i, b, j, c, k) ->
                        c.setAtIndex(
                            Elements.I32,
                            k,
                            c.getAtIndex(Elements.I32, k)
                                + a.getAtIndex(Elements.I32, i) * b.getAtIndex(Elements.I32, j)))));
    return loops;
  }

  @Override
  public void multiply(long batch, long fromRow, long toRow, long fromColumn, long toColumn) {
    clear(batch, fromRow, toRow, fromColumn, toColumn);
    for (long column = fromColumn; column < toColumn; column += COLUMN_BLOCK) {
      long columns = Math.min(COLUMN_BLOCK, toColumn - column);
      for (long inner = 0; inner < product.inner(); inner += INNER_BLOCK) {
        long depth = Math.min(INNER_BLOCK, product.inner() - inner);
        for (long row = fromRow; row < toRow; row++) {
          panel(batch, row, inner, inner + depth, column, columns);
        }
      }
    }
  }

  private void clear(long batch, long fromRow, long toRow, long fromColumn, long toColumn) {
    int width = product.type().sizeBytes();
    for (long row = fromRow; row < toRow; row++) {
      long from = (product.offsetC(batch) + row * product.columns() + fromColumn) * width;
      long to = from + (toColumn - fromColumn) * width;
      for (long at = from; at < to; at += ZEROS.byteSize()) {
        MemorySegment.copy(ZEROS, 0, product.c(), at, Math.min(ZEROS.byteSize(), to - at));
      }
    }
  }

  /// Adds `A[row, from…to] · B[from…to, column…column + columns]` to the row of C.
  private void panel(long batch, long row, long from, long to, long column, long columns) {
    boolean flipB = product.b().transposed();
    long atA = product.offsetA(batch) + (product.a().transposed() ? row : row * product.inner());
    long stepA = product.a().transposed() ? product.rows() : 1;
    long atB = product.offsetB(batch) + (flipB ? column * product.inner() : column);
    long stepB = flipB ? 1 : product.columns();
    long atC = product.offsetC(batch) + row * product.columns() + column;
    for (long k = from; k < to; k++) {
      multiplyAdd.run(
          product.a().data(),
          atA + k * stepA,
          0,
          product.b().data(),
          atB + k * stepB,
          flipB ? product.inner() : 1,
          product.c(),
          atC,
          columns);
    }
  }
}
