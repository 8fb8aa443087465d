// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// Pattern of the folds that [LongFold#of] makes; never used under its own name. Line by line that
/// of [DoubleFoldTemplate]: generic code would box every element.
final class LongFoldTemplate implements LongFold {

  private static final Parts PARTS = Specialized.constant(MethodHandles.lookup(), Parts.class);

  LongFoldTemplate() {}

  @Override
  public long row(MemorySegment a, long from, long step, long count) {
    return step == 1 ? dense(a, from, count) : strided(a, from, step, count);
  }

  private static long dense(MemorySegment a, long from, long count) {
    long w = PARTS.start();
    long x = w;
    long y = w;
    long z = w;
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
        .applyAsLong(PARTS.combine().applyAsLong(w, x), PARTS.combine().applyAsLong(y, z));
  }

  private static long strided(MemorySegment a, long from, long step, long count) {
    long folded = PARTS.start();
    for (long i = 0; i < count; i++) {
      folded = PARTS.body().apply(folded, a, from + i * step);
    }
    return folded;
  }

  @Override
  public void columns(MemorySegment a, long from, int count, long[] sums) {
    for (int i = 0; i < count; i++) {
      sums[i] = PARTS.body().apply(sums[i], a, from + i);
    }
  }

  @Override
  public long combine(long a, long b) {
    return PARTS.combine().applyAsLong(a, b);
  }
}
