// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.SelectLoop;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;

/// Moves elements of X or Y by width, whatever they mean.
record WhereCpu(SelectLoop loop, Walk walk, Workers workers) implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    Operand out = use.out();
    long[] sizes = out.sizes();
    Walk walk =
        Walk.of(
            sizes,
            Walk.broadcast(use.in(0).sizes(), sizes),
            Walk.broadcast(use.in(1).sizes(), sizes),
            Walk.broadcast(use.in(2).sizes(), sizes));
    SelectLoop loop =
        new SelectLoop(
            use.in(0).data(), use.in(1).data(), use.in(2).data(), out.data(), out.width());
    return new WhereCpu(loop, walk, use.workers());
  }

  @Override
  public void run() {
    workers.run(walk.elements(), Workers.GRAIN, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    long row = walk.row();
    for (long i = from; i < to; ) {
      long skipped = i % row;
      long count = Math.min(row - skipped, to - i);
      loop.run(walk, i / row, skipped, i, count);
      i += count;
    }
  }
}
