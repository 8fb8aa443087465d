// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.cpu.loop.BinaryLoop;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import java.util.EnumMap;
import java.util.Map;

/// Copies slices along one axis by number, or adds them back in the order of the indices. All
/// indices are checked before any memory is touched.
final class GatherCpu {

  private static final Map<DType, Lazy<BinaryLoop>> ADD = adders();

  private GatherCpu() {}

  private static Map<DType, Lazy<BinaryLoop>> adders() {
    Map<DType, Lazy<BinaryLoop>> loops = new EnumMap<>(DType.class);
    loops.put(DType.FLOAT32, new Lazy<>(() -> BinaryLoop.of(Elements.f32((a, b) -> a + b))));
    loops.put(DType.FLOAT64, new Lazy<>(() -> BinaryLoop.of(Elements.f64((a, b) -> a + b))));
    loops.put(DType.INT64, new Lazy<>(() -> BinaryLoop.of(Elements.i64((a, b) -> a + b))));
    loops.put(DType.INT32, new Lazy<>(() -> BinaryLoop.of(Elements.i32((a, b) -> a + b))));
    return loops;
  }

  static Invocation gather(Binding use) {
    Operand data = use.in(0);
    Picks picks = Picks.of(data, use.in(1), Axes.index(use.get(Gather.AXIS), data.rank()));
    Operand out = use.out();
    long bytes = picks.after * out.width();
    return () -> {
      picks.requireInside();
      for (long i = 0; i < picks.count(); i++) {
        java.lang.foreign.MemorySegment.copy(
            data.data(), picks.source(i) * bytes, out.data(), i * bytes, bytes);
      }
    };
  }

  static Invocation gradient(Binding use) {
    Operand dy = use.in(0);
    Operand dx = use.out();
    Picks picks = Picks.of(dx, use.in(1), Math.toIntExact(use.get(GatherGradient.AXIS)));
    BinaryLoop add = requireNonNull(ADD.get(dx.dtype())).get();
    long after = picks.after;
    return () -> {
      picks.requireInside();
      dx.data().fill((byte) 0);
      for (long i = 0; i < picks.count(); i++) {
        long to = picks.source(i) * after;
        add.run(dx.data(), to, 1, dy.data(), i * after, 1, dx.data(), to, after);
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
        long index = indices.getLong(i);
        if (index < -size || index >= size) {
          throw new KernelFault(
              "index %d at position %d is outside %d…%d of axis %d"
                  .formatted(index, i, -size, size - 1, axis));
        }
      }
    }
  }
}
