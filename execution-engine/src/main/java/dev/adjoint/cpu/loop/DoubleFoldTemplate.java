// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// Pattern of the folds that [DoubleFold#of] makes; never used under its own name.
final class DoubleFoldTemplate implements DoubleFold {

  private static final Parts PARTS = Specialized.constant(MethodHandles.lookup(), Parts.class);

  DoubleFoldTemplate() {}

  @Override
  public double row(MemorySegment a, long from, long step, long count) {
    return step == 1 ? dense(a, from, count) : strided(a, from, step, count);
  }

  private static double dense(MemorySegment a, long from, long count) {
    double w = PARTS.start();
    double x = w;
    double y = w;
    double z = w;
    long i = 0;
    for (; i < count - 3; i += 4) {
      w = PARTS.body().apply(w, a, from + i);
      x = PARTS.body().apply(x, a, from + i + 1);
      y = PARTS.body().apply(y, a, from + i + 2);
      z = PARTS.body().apply(z, a, from + i + 3);
    }
    for (; i < count; i++) {
      w = PARTS.body().apply(w, a, from + i);
    }
    return PARTS
        .combine()
        .applyAsDouble(PARTS.combine().applyAsDouble(w, x), PARTS.combine().applyAsDouble(y, z));
  }

  private static double strided(MemorySegment a, long from, long step, long count) {
    double folded = PARTS.start();
    for (long i = 0; i < count; i++) {
      folded = PARTS.body().apply(folded, a, from + i * step);
    }
    return folded;
  }

  @Override
  public void columns(MemorySegment a, long from, int count, double[] sums) {
    for (int i = 0; i < count; i++) {
      sums[i] = PARTS.body().apply(sums[i], a, from + i);
    }
  }

  @Override
  public double combine(double a, double b) {
    return PARTS.combine().applyAsDouble(a, b);
  }
}
