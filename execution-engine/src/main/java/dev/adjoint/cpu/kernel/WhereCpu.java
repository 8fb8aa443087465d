// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;

/// Moves elements of X or Y by width, whatever they mean.
record WhereCpu(
    MemorySegment condition,
    MemorySegment x,
    MemorySegment y,
    MemorySegment out,
    int width,
    Walk walk,
    Workers workers)
    implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    long[] out = use.out().sizes();
    Walk walk =
        Walk.of(
            out,
            Walk.broadcast(use.in(0).sizes(), out),
            Walk.broadcast(use.in(1).sizes(), out),
            Walk.broadcast(use.in(2).sizes(), out));
    return new WhereCpu(
        use.in(0).data(),
        use.in(1).data(),
        use.in(2).data(),
        use.out().data(),
        use.out().width(),
        walk,
        use.workers());
  }

  @Override
  public void run() {
    workers.run(walk.elements(), Workers.GRAIN, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    long row = walk.row();
    for (long i = from; i < to; ) {
      long index = i / row;
      long inRow = i - index * row;
      long count = Math.min(row - inRow, to - i);
      row(
          walk.offset(0, index) + inRow * walk.step(0),
          walk.offset(1, index) + inRow * walk.step(1),
          walk.offset(2, index) + inRow * walk.step(2),
          i,
          count);
      i += count;
    }
  }

  private void row(long fromCondition, long fromX, long fromY, long to, long count) {
    long stepCondition = walk.step(0);
    long stepX = walk.step(1);
    long stepY = walk.step(2);
    for (long i = 0; i < count; i++) {
      boolean first = condition.get(Elements.BOOL, fromCondition + i * stepCondition) != 0;
      MemorySegment source = first ? x : y;
      long at = first ? fromX + i * stepX : fromY + i * stepY;
      move(source, at, to + i);
    }
  }

  private void move(MemorySegment source, long from, long to) {
    switch (width) {
      case 4 -> out.setAtIndex(Elements.I32, to, source.getAtIndex(Elements.I32, from));
      case 8 -> out.setAtIndex(Elements.I64, to, source.getAtIndex(Elements.I64, from));
      default -> out.set(Elements.BOOL, to, source.get(Elements.BOOL, from));
    }
  }
}
