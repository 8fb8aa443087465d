// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.UnaryLoop;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

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
      return (a, i, c, k) -> Elements.putDouble(c, to, k, Elements.asDouble(a, from, i));
    }
    return (a, i, c, k) -> Elements.putLong(c, to, k, Elements.asLong(a, from, i));
  }

  static Invocation bind(Binding use) {
    Operand in = use.in(0);
    Operand out = use.out();
    var loopsOut = Objects.requireNonNull(LOOPS.get(in.dtype()));
    UnaryLoop loop = Objects.requireNonNull(loopsOut.get(out.dtype())).get();
    Workers.Task task = (from, to, lane) -> loop.run(in.data(), from, out.data(), from, to - from);
    long elements = out.elements();
    return () -> use.workers().run(elements, Workers.GRAIN, task);
  }
}
