// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.internal.Fourier;

/// Fourier transforms of all lines along one axis; each thread has scratch space of its own.
///
/// @param size length of a line
/// @param after complex numbers from one element of a line to the next
/// @param scratch for each lane the real and the imaginary parts
record FourierCpu(
    Operand x,
    Operand y,
    FastFourier plan,
    boolean inverse,
    int size,
    long after,
    double[][][] scratch,
    Workers workers)
    implements Invocation, Workers.Task {

  /// A longer line would need more scratch space than an array can hold.
  private static final long LONGEST = 1 << 28;

  static Invocation bind(Binding use) {
    Operand x = use.in(0);
    int axis = Math.toIntExact(use.get(Fourier.AXIS));
    long size = x.sizes()[axis];
    if (size > LONGEST) {
      throw new KernelFault("a Fourier transform of " + size + " numbers is too long");
    }
    if (x.elements() == 0) {
      return () -> {};
    }
    FastFourier plan = new FastFourier((int) size);
    double[][][] scratch = new double[use.workers().threads()][2][plan.scratch()];
    return new FourierCpu(
        x,
        use.out(),
        plan,
        use.get(Fourier.INVERSE),
        (int) size,
        x.product(axis + 1, x.rank() - 1),
        scratch,
        use.workers());
  }

  @Override
  public void run() {
    workers.run(x.elements() / 2 / size, Math.max(1, Workers.GRAIN / 16 / size), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    double[] re = scratch[lane][0];
    double[] im = scratch[lane][1];
    for (long line = from; line < to; line++) {
      long start = line / after * size * after + line % after;
      for (int k = 0; k < size; k++) {
        long at = 2 * (start + k * after);
        re[k] = Elements.asDouble(x.data(), x.dtype(), at);
        im[k] = Elements.asDouble(x.data(), x.dtype(), at + 1);
      }
      plan.transform(inverse ? im : re, inverse ? re : im);
      for (int k = 0; k < size; k++) {
        long at = 2 * (start + k * after);
        Elements.putDouble(y.data(), y.dtype(), at, re[k]);
        Elements.putDouble(y.data(), y.dtype(), at + 1, im[k]);
      }
    }
  }
}
