// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.shape.Gather;
import java.lang.foreign.MemorySegment;

/// Copies slices along one axis by number, or adds them back in the order of the indices. All
/// indices are checked before any memory is touched.
final class GatherCpu {

  private GatherCpu() {}

  static Invocation gather(Binding use) {
    Operand data = use.in(0);
    Picks picks = Picks.of(data, use.in(1), Axes.index(use.get(Gather.AXIS), data.rank()));
    Operand out = use.out();
    Workers.Task task = copying(picks, data.data(), out.data(), picks.after * out.width());
    long grain = Math.max(1, Workers.GRAIN / 4 / Math.max(1, picks.after));
    return () -> {
      picks.requireInside();
      use.workers().run(picks.count(), grain, task);
    };
  }

  /// Copies whole slices; single numbers without a call for each.
  private static Workers.Task copying(
      Picks picks, MemorySegment from, MemorySegment to, long bytes) {
    if (bytes == Integer.BYTES) {
      return (start, end, lane) -> {
        for (long i = start; i < end; i++) {
          to.setAtIndex(Elements.I32, i, from.getAtIndex(Elements.I32, picks.source(i)));
        }
      };
    }
    return (start, end, lane) -> {
      for (long i = start; i < end; i++) {
        MemorySegment.copy(from, picks.source(i) * bytes, to, i * bytes, bytes);
      }
    };
  }

  static Invocation gradient(Binding use) {
    Operand dy = use.in(0);
    Operand dx = use.out();
    Picks picks = Picks.of(dx, use.in(1), Math.toIntExact(use.get(GatherGradient.AXIS)));
    RowCombine add = RowCombine.of("add", dx.dtype());
    long after = picks.after;
    return () -> {
      picks.requireInside();
      dx.data().fill((byte) 0);
      for (long i = 0; i < picks.count(); i++) {
        long to = picks.source(i) * after;
        add.run(dx.data(), to, dy.data(), i * after, after);
      }
    };
  }

  /// The slices that are picked: for each of `before` positions every index, `after` elements each.
  private record Picks(Operand indices, int axis, long size, long before, long after) {

    static Picks of(Operand whole, Operand indices, int axis) {
      return new Picks(
          indices,
          axis,
          whole.sizes()[axis],
          whole.product(0, axis),
          whole.product(axis + 1, whole.rank()));
    }

    long count() {
      return before * indices.elements();
    }

    /// The slice of the whole that pick `i` takes.
    long source(long i) {
      long index = indices.getLong(i % indices.elements());
      return i / indices.elements() * size + (index < 0 ? index + size : index);
    }

    void requireInside() {
      for (long i = 0; i < indices.elements(); i++) {
        EitherEnd.index(indices.getLong(i), size, i, axis);
      }
    }
  }
}
