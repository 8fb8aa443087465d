// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.math.Mod;

/// Remainders, with the sign of the divisor or of the dividend.
final class ModCpu {

  private static final CpuKernel FLOOR =
      new BinaryCpu(Workers.GRAIN / 8)
          .f32((a, b) -> (float) floor(a, b))
          .f64(ModCpu::floor)
          .i64((a, b) -> Math.floorMod(a, divisor(b)))
          .i32((a, b) -> (int) Math.floorMod(a, divisor(b)));

  private static final CpuKernel TRUNCATE =
      new BinaryCpu(Workers.GRAIN / 8)
          .f32((a, b) -> a % b)
          .f64((a, b) -> a % b)
          .i64((a, b) -> a % divisor(b))
          .i32((a, b) -> (int) (a % divisor(b)));

  private ModCpu() {}

  static Invocation bind(Binding use) {
    return (use.get(Mod.FMOD) ? TRUNCATE : FLOOR).bind(use);
  }

  /// The remainder towards zero, moved to the side of the divisor.
  private static double floor(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return Math.copySign(0, b);
    }
    return rest < 0 == b < 0 ? rest : rest + b;
  }

  private static long divisor(long b) {
    if (b == 0) {
      throw new KernelFault("remainder of a division of an integer by zero");
    }
    return b;
  }
}
