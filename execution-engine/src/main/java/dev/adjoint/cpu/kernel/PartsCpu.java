// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.ops.internal.Parts;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Deals the input out to the parts in turn, one run of bytes for each position before the axis.
record PartsCpu(MemorySegment whole, MemorySegment[] parts, long[] runs, long before)
    implements Invocation {

  static Invocation bind(Binding use) {
    Operand whole = use.in(0);
    int axis = Math.toIntExact(use.get(Parts.AXIS));
    List<Operand> parts = use.outputs();
    return new PartsCpu(
        whole.data(),
        parts.stream().map(Operand::data).toArray(MemorySegment[]::new),
        parts.stream().mapToLong(p -> p.product(axis, p.rank()) * p.width()).toArray(),
        whole.product(0, axis));
  }

  @Override
  public void run() {
    long from = 0;
    for (long i = 0; i < before; i++) {
      for (int part = 0; part < parts.length; part++) {
        MemorySegment.copy(whole, from, parts[part], i * runs[part], runs[part]);
        from += runs[part];
      }
    }
  }
}
