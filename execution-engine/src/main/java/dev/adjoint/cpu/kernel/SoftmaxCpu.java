// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.dnn.DnnSoftmax;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Finite;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.op.Attribute;
import dev.adjoint.ops.Axes;
import dev.adjoint.type.DType;
import java.util.Optional;

/// `y = exp(x - m) / Σ exp(x - m)` along one axis, `m` the maximum there, or its logarithm. Lines
/// of float32 that lie together go to oneDNN, which is at a loss where a number is not finite; the
/// rest is computed here, in double precision for both floating types.
record SoftmaxCpu(
    Operand x, Operand y, long size, long after, boolean logarithm, long lines, Workers workers)
    implements Invocation, Workers.Task {

  static CpuKernel of(Attribute<Long> axisKey, boolean logarithm) {
    return use -> {
      Operand x = use.in(0);
      int axis = Axes.index(use.get(axisKey), x.rank());
      long size = x.sizes()[axis];
      long lines = size == 0 ? 0 : x.elements() / size;
      long after = x.product(axis + 1, x.rank());
      SoftmaxCpu loops = new SoftmaxCpu(x, use.out(), size, after, logarithm, lines, use.workers());
      return logarithm ? loops : loops.library().orElse(loops);
    };
  }

  private Optional<Invocation> library() {
    if (x.dtype() != DType.FLOAT32 || after != 1) {
      return Optional.empty();
    }
    Finite finite = new Finite(x.data(), x.elements(), workers);
    return new DnnSoftmax(x.data(), y.data(), lines, size)
        .bind(workers)
        .map(library -> new WhereFinite(finite, library, this));
  }

  @Override
  public void run() {
    workers.run(lines, Math.max(1, Workers.GRAIN / 16 / Math.max(1, size)), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    for (long line = from; line < to; line++) {
      long start = line / after * size * after + line % after;
      if (x.dtype() == DType.FLOAT32) {
        singles(start, start + size * after);
      } else {
        doubles(start, start + size * after);
      }
    }
  }

  private void singles(long start, long end) {
    var in = x.data();
    var out = y.data();
    float max = Float.NEGATIVE_INFINITY;
    for (long i = start; i < end; i += after) {
      max = Math.max(max, in.getAtIndex(Elements.F32, i));
    }
    double sum = 0;
    for (long i = start; i < end; i += after) {
      double power = Math.exp((double) in.getAtIndex(Elements.F32, i) - max);
      sum += power;
      if (!logarithm) {
        out.setAtIndex(Elements.F32, i, (float) power);
      }
    }
    double scale = logarithm ? Math.log(sum) : 1 / sum;
    for (long i = start; i < end; i += after) {
      out.setAtIndex(
          Elements.F32,
          i,
          logarithm
              ? (float) ((double) in.getAtIndex(Elements.F32, i) - max - scale)
              : (float) (out.getAtIndex(Elements.F32, i) * scale));
    }
  }

  private void doubles(long start, long end) {
    var in = x.data();
    var out = y.data();
    double max = Double.NEGATIVE_INFINITY;
    for (long i = start; i < end; i += after) {
      max = Math.max(max, in.getAtIndex(Elements.F64, i));
    }
    double sum = 0;
    for (long i = start; i < end; i += after) {
      sum += Math.exp(in.getAtIndex(Elements.F64, i) - max);
    }
    double log = Math.log(sum);
    for (long i = start; i < end; i += after) {
      double shifted = in.getAtIndex(Elements.F64, i) - max;
      out.setAtIndex(Elements.F64, i, logarithm ? shifted - log : Math.exp(shifted) / sum);
    }
  }
}
