// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.util.Optional;

/// Chooses who multiplies: oneDNN for float32 products worth a native call, [JavaGemm] for the
/// others.
public final class Gemm {

  /// Multiplications below which the Java loop is faster than entering the library.
  private static final long NATIVE_WORTH = 4096;

  /// Multiplications that pay for a second thread.
  private static final long THREAD_WORTH = 256 * 1024;

  private static final long UNIT = 16;

  private final Workers workers;

  public Gemm(Workers workers) {
    this.workers = workers;
  }

  /// Who multiplies matrices, in words; loads oneDNN when nothing has before.
  public String library() {
    return OneDnn.loaded().isPresent()
        ? "oneDNN"
        : "matrix products in Java because oneDNN did not load (" + OneDnn.fault() + ")";
  }

  /// A product that can run many times: `batch` times `C = A·B` at the given element offsets.
  public Runnable bind(Product product) {
    Optional<OneDnn> library =
        product.type() == DType.FLOAT32 && product.multiplications() >= NATIVE_WORTH
            ? OneDnn.loaded()
            : Optional.empty();
    return new Split(
        library
            .<Kernel>map(loaded -> new OneDnnGemm(loaded, product))
            .orElseGet(() -> new JavaGemm(product)),
        product);
  }

  /// Computes rows `fromRow…toRow` and columns `fromColumn…toColumn` of one product of the batch.
  @FunctionalInterface
  interface Kernel {
    void multiply(long batch, long fromRow, long toRow, long fromColumn, long toColumn);
  }

  /// Divides the batch among the threads when it is large, else the rows, or the columns where rows
  /// are few. Parts are whole units of rows or columns, which the library handles best.
  private final class Split implements Runnable, Workers.Task {
    private final Kernel kernel;
    private final Product product;
    private final boolean byBatch;
    private final boolean byRow;
    private final long units;
    private final long grain;
    private long current;

    Split(Kernel kernel, Product product) {
      this.kernel = kernel;
      this.product = product;
      this.byBatch = product.batch() >= 2L * workers.threads();
      this.byRow = product.rows() >= 2L * UNIT * workers.threads();
      long side = byRow ? product.rows() : product.columns();
      this.units = byBatch ? product.batch() : (side + UNIT - 1) / UNIT;
      long work = product.multiplications() / (byBatch ? 1 : Math.max(1, product.batch()));
      this.grain = Math.max(1, THREAD_WORTH * units / Math.max(1, work));
    }

    @Override
    public void run() {
      if (byBatch) {
        workers.run(units, grain, this);
        return;
      }
      for (current = 0; current < product.batch(); current++) {
        workers.run(units, grain, this);
      }
    }

    @Override
    public void run(long from, long to, int lane) {
      if (byBatch) {
        for (long batch = from; batch < to; batch++) {
          kernel.multiply(batch, 0, product.rows(), 0, product.columns());
        }
      } else if (byRow) {
        long end = Math.min(product.rows(), to * UNIT);
        kernel.multiply(current, from * UNIT, end, 0, product.columns());
      } else {
        long end = Math.min(product.columns(), to * UNIT);
        kernel.multiply(current, 0, product.rows(), from * UNIT, end);
      }
    }
  }
}
