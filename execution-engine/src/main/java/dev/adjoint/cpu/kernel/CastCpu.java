// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static dev.adjoint.cpu.loop.Elements.BOOL;
import static dev.adjoint.cpu.loop.Elements.F32;
import static dev.adjoint.cpu.loop.Elements.F64;
import static dev.adjoint.cpu.loop.Elements.I32;
import static dev.adjoint.cpu.loop.Elements.I64;
import static java.util.Objects.requireNonNull;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.UnaryLoop;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;

/// Converts elements as Java does: floating to integer rounds towards zero and saturates, NaN
/// becomes 0, a long that is too long for 32 bits wraps. Anything but 0 is true.
final class CastCpu {

  private static final Map<DType, Map<DType, Lazy<UnaryLoop>>> LOOPS = loops();

  private CastCpu() {}

  private static Map<DType, Map<DType, Lazy<UnaryLoop>>> loops() {
    Map<DType, Map<DType, Lazy<UnaryLoop>>> all = new EnumMap<>(DType.class);
    for (DType from : DType.values()) {
      Map<DType, Lazy<UnaryLoop>> row = new EnumMap<>(DType.class);
      for (DType to : DType.values()) {
        row.put(to, new Lazy<>(() -> UnaryLoop.of(body(from, to))));
      }
      all.put(from, row);
    }
    return all;
  }

  /// Element types are switched on once a loop: in the compiled loop `from` and `to` are constants.
  private static UnaryLoop.Body body(DType from, DType to) {
    if (from.isFloating()) {
      return (a, i, c, k) -> putDouble(c, to, k, Elements.asDouble(a, from, i));
    }
    return (a, i, c, k) -> putLong(c, to, k, Elements.asLong(a, from, i));
  }

  private static void putDouble(MemorySegment c, DType to, long k, double value) {
    switch (to) {
      case FLOAT32 -> c.setAtIndex(F32, k, (float) value);
      case FLOAT64 -> c.setAtIndex(F64, k, value);
      case INT64 -> c.setAtIndex(I64, k, (long) value);
      case INT32 -> c.setAtIndex(I32, k, (int) value);
      case BOOL -> c.set(BOOL, k, (byte) (value != 0 ? 1 : 0));
    }
  }

  private static void putLong(MemorySegment c, DType to, long k, long value) {
    switch (to) {
      case FLOAT32 -> c.setAtIndex(F32, k, (float) value);
      case FLOAT64 -> c.setAtIndex(F64, k, (double) value);
      case INT64 -> c.setAtIndex(I64, k, value);
      case INT32 -> c.setAtIndex(I32, k, (int) value);
      case BOOL -> c.set(BOOL, k, (byte) (value != 0 ? 1 : 0));
    }
  }

  static Invocation bind(Binding use) {
    Operand in = use.in(0);
    Operand out = use.out();
    var loopsOut = requireNonNull(LOOPS.get(in.dtype()));
    UnaryLoop loop = requireNonNull(loopsOut.get(out.dtype())).get();
    Workers.Task task = (from, to, lane) -> loop.run(in.data(), from, out.data(), from, to - from);
    long elements = out.elements();
    return () -> use.workers().run(elements, Workers.GRAIN, task);
  }
}
