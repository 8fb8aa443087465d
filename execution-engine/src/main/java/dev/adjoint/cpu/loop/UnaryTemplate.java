// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// Pattern of the loops that [UnaryLoop#of] makes; never used under its own name.
final class UnaryTemplate implements UnaryLoop {

  private static final Body BODY = Specialized.constant(MethodHandles.lookup(), Body.class);

  UnaryTemplate() {}

  @Override
  public void run(MemorySegment a, long fromA, MemorySegment c, long fromC, long count) {
    for (long i = 0; i < count; i++) {
      BODY.apply(a, fromA + i, c, fromC + i);
    }
  }
}
