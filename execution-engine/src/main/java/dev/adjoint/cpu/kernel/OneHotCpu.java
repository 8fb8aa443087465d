// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.ops.shape.OneHot;
import java.lang.foreign.MemorySegment;

/// Fills the output with the first value, then puts the second in the place each index names.
record OneHotCpu(Operand indices, MemorySegment values, Operand out, long depth, long after)
    implements Invocation {

  static Invocation bind(Binding use) {
    Operand out = use.out();
    int axis = OneHot.axis(use.attributes(), use.in(0).rank());
    return new OneHotCpu(
        use.in(0), use.in(2).data(), out, out.sizes()[axis], out.product(axis + 1, out.rank()));
  }

  @Override
  public void run() {
    for (long i = 0; i < out.elements(); i++) {
      put(i, 0);
    }
    for (long i = 0; i < indices.elements() && depth > 0; i++) {
      double index = Elements.asDouble(indices.data(), indices.dtype(), i);
      double place = index < 0 ? index + depth : index;
      if (place >= 0 && place < depth && place == (long) place) {
        put((i / after * depth + (long) place) * after + i % after, 1);
      }
    }
  }

  private void put(long at, long value) {
    switch (out.width()) {
      case 4 -> out.data().setAtIndex(Elements.I32, at, values.getAtIndex(Elements.I32, value));
      case 8 -> out.data().setAtIndex(Elements.I64, at, values.getAtIndex(Elements.I64, value));
      default -> out.data().set(Elements.BOOL, at, values.get(Elements.BOOL, value));
    }
  }
}
