// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;

/// How a reduction goes over memory, whatever its elements are. When the last axis goes, each
/// result folds rows; when it stays, blocks of neighbouring results fold together, so that memory
/// is read in order either way.
abstract sealed class AxisReduction implements Invocation, Workers.Task
    permits FloatReduction, WholeReduction {

  static final int BLOCK = 512;

  final Operand in;
  final Operand out;
  final Walk inner;
  private final Walk outer;
  private final Workers workers;
  private final boolean columns;

  /// @param outer over the axes that stay
  /// @param inner over the axes that go
  AxisReduction(Binding use, Walk outer, Walk inner) {
    this.in = use.in(0);
    this.out = use.out();
    this.outer = outer;
    this.inner = inner;
    this.workers = use.workers();
    this.columns = outer.step(0) == 1 && inner.step(0) != 1;
  }

  /// How many sums of blocks are needed: one a worker, none where rows are folded.
  final int lanes() {
    return columns ? workers.threads() : 0;
  }

  @Override
  public final void run() {
    long grain = Math.max(1, Workers.GRAIN / Math.max(1, inner.elements()));
    workers.run(outer.elements(), grain, this);
  }

  @Override
  public final void run(long from, long to, int lane) {
    long row = outer.row();
    for (long i = from; i < to; ) {
      long inRow = i % row;
      long base = outer.offset(0, i / row) + inRow * outer.step(0);
      if (columns) {
        int count = (int) Math.min(BLOCK, Math.min(row - inRow, to - i));
        block(base, count, i, lane);
        i += count;
      } else {
        single(base, i++);
      }
    }
  }

  /// The rows that one result folds.
  final long rows() {
    return inner.row() == 0 ? 0 : inner.elements() / inner.row();
  }

  /// Where the `i`th element that a result folds lies.
  final long at(long base, long i) {
    return base + inner.offset(0, i / inner.row()) + i % inner.row() * inner.step(0);
  }

  /// Folds what begins at `base` into result `to`.
  abstract void single(long base, long to);

  /// Folds what begins at `base` and the next elements into `count` results from `to` on.
  abstract void block(long base, int count, long to, int lane);
}
