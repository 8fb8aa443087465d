// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.reduce.CumSum;
import java.util.List;
import java.util.Optional;

/// Running totals along one axis: `s = a * s + b`, line after line, in double precision or 64 bits.
/// Without factors `a` it is a sum.
///
/// @param exclusive writes what was there before the element
/// @param size length of a line
/// @param after distance between the elements of a line
record RunningCpu(
    Optional<Operand> a,
    Operand b,
    Operand out,
    boolean exclusive,
    boolean reverse,
    long size,
    long after,
    Workers workers)
    implements Invocation, Workers.Task {

  static Invocation sum(Binding use) {
    return new Rebound(List.of(use.in(1)), () -> layoutSum(use));
  }

  private static Invocation layoutSum(Binding use) {
    int axis = EitherEnd.axis(use.in(1).getLong(0), use.in(0).rank());
    return of(
        use, Optional.empty(), use.in(0), axis, use.get(CumSum.EXCLUSIVE), use.get(CumSum.REVERSE));
  }

  static Invocation recurrence(Binding use) {
    int axis = Math.toIntExact(use.get(Recurrence.AXIS));
    boolean reverse = use.get(Recurrence.REVERSE);
    return of(use, Optional.of(use.in(0)), use.in(1), axis, false, reverse);
  }

  private static RunningCpu of(
      Binding use, Optional<Operand> a, Operand b, int axis, boolean exclusive, boolean reverse) {
    long size = b.sizes()[axis];
    long after = b.product(axis + 1, b.rank());
    return new RunningCpu(a, b, use.out(), exclusive, reverse, size, after, use.workers());
  }

  @Override
  public void run() {
    long lines = size == 0 ? 0 : out.elements() / size;
    workers.run(lines, Math.max(1, Workers.GRAIN / 4 / Math.max(1, size)), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    long step = reverse ? -after : after;
    for (long line = from; line < to; line++) {
      long start = line / after * size * after + line % after;
      long first = reverse ? start + (size - 1) * after : start;
      if (out.dtype().isFloating()) {
        reals(first, step);
      } else {
        wholes(first, step);
      }
    }
  }

  private void reals(long first, long step) {
    double total = 0;
    for (long n = 0, i = first; n < size; n++, i += step) {
      double before = total;
      double value = Elements.asDouble(b.data(), b.dtype(), i);
      total = a.isPresent() ? factor(i) * total + value : total + value;
      Elements.putDouble(out.data(), out.dtype(), i, exclusive ? before : total);
    }
  }

  private double factor(long i) {
    return Elements.asDouble(a.orElseThrow().data(), b.dtype(), i);
  }

  private void wholes(long first, long step) {
    long total = 0;
    for (long n = 0, i = first; n < size; n++, i += step) {
      long before = total;
      total = (a.isPresent() ? a.orElseThrow().getLong(i) * total : total) + b.getLong(i);
      Elements.putLong(out.data(), out.dtype(), i, exclusive ? before : total);
    }
  }
}
