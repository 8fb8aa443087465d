// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.shape.Concat;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Copies the inputs in turn, one run of bytes for each position before the axis.
record ConcatCpu(MemorySegment[] parts, long[] runs, MemorySegment out, long before)
    implements Invocation {

  static Invocation bind(Binding use) {
    Operand out = use.out();
    int axis = Axes.index(use.get(Concat.AXIS), out.rank());
    List<Operand> parts = use.inputs().stream().map(part -> part.orElseThrow()).toList();
    return new ConcatCpu(
        parts.stream().map(Operand::data).toArray(MemorySegment[]::new),
        parts.stream().mapToLong(p -> p.product(axis, p.rank()) * p.width()).toArray(),
        out.data(),
        out.product(0, axis));
  }

  @Override
  public void run() {
    long to = 0;
    for (long i = 0; i < before; i++) {
      for (int part = 0; part < parts.length; part++) {
        MemorySegment.copy(parts[part], i * runs[part], out, to, runs[part]);
        to += runs[part];
      }
    }
  }
}
