// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.internal.SliceGradient;
import java.lang.foreign.MemorySegment;

/// Clears the output, then puts every element of the slice in its place.
record SliceGradientCpu(MemorySegment in, MemorySegment out, long base, int width, Walk walk)
    implements Invocation {

  static Invocation bind(Binding use) {
    long[] dense = Walk.dense(use.out().sizes());
    long[] steps = new long[dense.length];
    long base = 0;
    for (int axis = 0; axis < dense.length; axis++) {
      steps[axis] = dense[axis] * use.get(SliceGradient.STEPS).get(axis);
      base += dense[axis] * use.get(SliceGradient.STARTS).get(axis);
    }
    Walk walk = Walk.of(use.in(0).sizes(), steps);
    return new SliceGradientCpu(use.in(0).data(), use.out().data(), base, use.out().width(), walk);
  }

  @Override
  public void run() {
    out.fill((byte) 0);
    long row = walk.row();
    long step = walk.step(0);
    long rows = row == 0 ? 0 : walk.elements() / row;
    for (long index = 0; index < rows; index++) {
      row(index * row, base + walk.offset(0, index), step, row);
    }
  }

  private void row(long from, long to, long step, long count) {
    if (step == 1) {
      MemorySegment.copy(in, from * width, out, to * width, count * width);
    } else if (width == 4) {
      for (long i = 0; i < count; i++) {
        out.setAtIndex(Elements.I32, to + i * step, in.getAtIndex(Elements.I32, from + i));
      }
    } else if (width == 1) {
      for (long i = 0; i < count; i++) {
        out.set(Elements.BOOL, to + i * step, in.get(Elements.BOOL, from + i));
      }
    } else {
      for (long i = 0; i < count; i++) {
        out.setAtIndex(Elements.I64, to + i * step, in.getAtIndex(Elements.I64, from + i));
      }
    }
  }
}
