// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.reduce.ArgMax;

/// The place of the largest element along one axis. NaN counts as larger than every number, as in
/// NumPy.
record ArgMaxCpu(Operand in, Operand out, long size, long after, boolean last, Workers workers)
    implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    Operand in = use.in(0);
    int axis = Axes.index(use.get(ArgMax.AXIS), in.rank());
    return new ArgMaxCpu(
        in,
        use.out(),
        in.sizes()[axis],
        in.product(axis + 1, in.rank()),
        use.get(ArgMax.SELECT_LAST_INDEX),
        use.workers());
  }

  @Override
  public void run() {
    workers.run(out.elements(), Math.max(1, Workers.GRAIN / Math.max(1, size)), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    boolean floating = in.dtype().isFloating();
    for (long i = from; i < to; i++) {
      long start = i / after * size * after + i % after;
      out.data().setAtIndex(Elements.I64, i, floating ? numbers(start) : wholes(start));
    }
  }

  private long numbers(long start) {
    long best = 0;
    // Adding zero turns -0 into 0, which Double.compare tells apart.
    double top = Elements.asDouble(in.data(), in.dtype(), start) + 0.0;
    for (long k = 1; k < size; k++) {
      double value = Elements.asDouble(in.data(), in.dtype(), start + k * after) + 0.0;
      int order = Double.compare(value, top);
      if (order > 0 || (last && order == 0)) {
        best = k;
        top = value;
      }
    }
    return best;
  }

  private long wholes(long start) {
    long best = 0;
    long top = in.getLong(start);
    for (long k = 1; k < size; k++) {
      long value = in.getLong(start + k * after);
      if (value > top || (last && value == top)) {
        best = k;
        top = value;
      }
    }
    return best;
  }
}
