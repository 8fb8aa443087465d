// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.cpu.loop.BinaryLoop;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Powers of any number type by any other; the result has the type of the base. Integer powers of
/// integers are exact until they wrap; squares, the powers met most, are products.
final class PowCpu {

  private static final long GRAIN = Workers.GRAIN / 32;

  private static final Map<Types, Lazy<BinaryLoop>> LOOPS = loops();

  private PowCpu() {}

  private record Types(DType base, DType exponent) {}

  private static Map<Types, Lazy<BinaryLoop>> loops() {
    Map<Types, Lazy<BinaryLoop>> loops = new HashMap<>();
    for (DType base : DType.values()) {
      for (DType exponent : DType.values()) {
        loops.put(new Types(base, exponent), new Lazy<>(() -> BinaryLoop.of(body(base, exponent))));
      }
    }
    return loops;
  }

  /// In the compiled loop the element types are constants.
  private static BinaryLoop.Body body(DType base, DType exponent) {
    if (base.isFloating() || exponent.isFloating()) {
      return (a, i, b, j, c, k) ->
          Elements.putDouble(
              c, base, k, power(Elements.asDouble(a, base, i), Elements.asDouble(b, exponent, j)));
    }
    return (a, i, b, j, c, k) ->
        Elements.putLong(
            c, base, k, power(Elements.asLong(a, base, i), Elements.asLong(b, exponent, j)));
  }

  /// IEEE 754's power: unlike in Java, 1 to any power is 1, and so is -1 to an infinite one.
  private static double power(double base, double exponent) {
    if (exponent == 2) {
      return base * base;
    }
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }

  private static long power(long base, long exponent) {
    if (exponent < 0) {
      throw new KernelFault("the integer " + base + " to the negative power " + exponent);
    }
    long power = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }

  static Invocation bind(Binding use) {
    Types types = new Types(use.in(0).dtype(), use.in(1).dtype());
    return BinaryCpu.bind(Objects.requireNonNull(LOOPS.get(types)).get(), use, GRAIN);
  }
}
