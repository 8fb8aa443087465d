// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.LongFold;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;
import java.util.Arrays;

/// Reduces integers and truth values. When the last axis goes, each result folds rows; when it
/// stays, blocks of neighbouring results fold together, so that memory is read in order either way.
final class WholeReduction implements Invocation, Workers.Task {

  private static final int BLOCK = 512;

  private final LongFold fold;
  private final Operand in;
  private final Operand out;
  private final Walk outer;
  private final Walk inner;
  private final Workers workers;
  private final boolean columns;
  private final long[][] sums;

  /// @param outer over the axes that stay
  /// @param inner over the axes that go
  WholeReduction(LongFold fold, Binding use, Walk outer, Walk inner) {
    this.fold = fold;
    this.in = use.in(0);
    this.out = use.out();
    this.outer = outer;
    this.inner = inner;
    this.workers = use.workers();
    this.columns = outer.step(0) == 1 && inner.step(0) != 1;
    this.sums = columns ? new long[workers.threads()][BLOCK] : new long[0][0];
  }

  @Override
  public void run() {
    long grain = Math.max(1, Workers.GRAIN / Math.max(1, inner.elements()));
    workers.run(outer.elements(), grain, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    long row = outer.row();
    for (long i = from; i < to; ) {
      long inRow = i % row;
      long base = outer.offset(0, i / row) + inRow * outer.step(0);
      if (columns) {
        int count = (int) Math.min(BLOCK, Math.min(row - inRow, to - i));
        block(base, count, i, sums[lane]);
        i += count;
      } else {
        put(i++, single(base));
      }
    }
  }

  private long single(long base) {
    long row = inner.row();
    long rows = row == 0 ? 0 : inner.elements() / row;
    long folded = fold.row(in.data(), base, 0, 0);
    for (long r = 0; r < rows; r++) {
      long part = fold.row(in.data(), base + inner.offset(0, r), inner.step(0), row);
      folded = r == 0 ? part : fold.combine(folded, part);
    }
    return folded;
  }

  private void block(long base, int count, long to, long[] folded) {
    Arrays.fill(folded, 0, count, fold.row(in.data(), base, 0, 0));
    long row = inner.row();
    for (long i = 0; i < inner.elements(); i++) {
      long at = base + inner.offset(0, i / row) + i % row * inner.step(0);
      fold.columns(in.data(), at, count, folded);
    }
    for (int i = 0; i < count; i++) {
      put(to + i, folded[i]);
    }
  }

  private void put(long at, long value) {
    switch (out.dtype()) {
      case INT32 -> out.data().setAtIndex(Elements.I32, at, (int) value);
      case BOOL -> out.data().set(Elements.BOOL, at, (byte) value);
      default -> out.data().setAtIndex(Elements.I64, at, value);
    }
  }
}
