// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// Pattern of the loops that [BinaryLoop#of] makes; never used under its own name. The steps met
/// most are constants in loops of their own, which lets the compiler drop the bounds checks.
final class BinaryTemplate implements BinaryLoop {

  private static final Body BODY = Specialized.constant(MethodHandles.lookup(), Body.class);

  BinaryTemplate() {}

  @Override
  public void run(
      MemorySegment a,
      long fromA,
      long stepA,
      MemorySegment b,
      long fromB,
      long stepB,
      MemorySegment c,
      long fromC,
      long count) {
    if (stepA == 1 && stepB == 1) {
      both(a, fromA, b, fromB, c, fromC, count);
    } else if (stepA == 1 && stepB == 0) {
      left(a, fromA, b, fromB, c, fromC, count);
    } else if (stepA == 0 && stepB == 1) {
      right(a, fromA, b, fromB, c, fromC, count);
    } else {
      for (long i = 0; i < count; i++) {
        BODY.apply(a, fromA + i * stepA, b, fromB + i * stepB, c, fromC + i);
      }
    }
  }

  private static void both(
      MemorySegment a,
      long fromA,
      MemorySegment b,
      long fromB,
      MemorySegment c,
      long fromC,
      long count) {
    for (long i = 0; i < count; i++) {
      BODY.apply(a, fromA + i, b, fromB + i, c, fromC + i);
    }
  }

  private static void left(
      MemorySegment a,
      long fromA,
      MemorySegment b,
      long atB,
      MemorySegment c,
      long fromC,
      long count) {
    for (long i = 0; i < count; i++) {
      BODY.apply(a, fromA + i, b, atB, c, fromC + i);
    }
  }

  private static void right(
      MemorySegment a,
      long atA,
      MemorySegment b,
      long fromB,
      MemorySegment c,
      long fromC,
      long count) {
    for (long i = 0; i < count; i++) {
      BODY.apply(a, atA, b, fromB + i, c, fromC + i);
    }
  }
}
