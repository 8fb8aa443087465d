// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.ops.internal.ScatterRows;
import java.lang.foreign.MemorySegment;

/// Copies the matrix, then puts the rows in one after another: their order is part of the result.
/// All places are checked before any row is written.
record ScatterRowsCpu(
    Operand data, Operand places, Operand updates, Operand out, RowCombine combine, long rows)
    implements Invocation {

  static Invocation bind(Binding use) {
    RowCombine combine = RowCombine.of(use.get(ScatterRows.REDUCTION), use.dtype());
    return new ScatterRowsCpu(
        use.in(0), use.in(1), use.in(2), use.out(), combine, use.out().sizes()[0]);
  }

  @Override
  public void run() {
    for (long i = 0; i < places.elements(); i++) {
      long place = places.getLong(i);
      if (place < 0 || place >= rows) {
        throw new KernelFault(
            "row %d at position %d is outside 0…%d".formatted(place, i, rows - 1));
      }
    }
    MemorySegment.copy(data.data(), 0, out.data(), 0, out.data().byteSize());
    long width = out.sizes()[1];
    for (long i = 0; i < places.elements(); i++) {
      combine.run(out.data(), places.getLong(i) * width, updates.data(), i * width, width);
    }
  }
}
