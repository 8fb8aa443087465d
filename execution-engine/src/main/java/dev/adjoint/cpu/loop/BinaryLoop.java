// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;

/// Computes a run of elements of two operands; positions and steps count elements.
@FunctionalInterface
public interface BinaryLoop {

  void run(
      MemorySegment a,
      long fromA,
      long stepA,
      MemorySegment b,
      long fromB,
      long stepB,
      MemorySegment c,
      long fromC,
      long count);

  /// What happens to one pair of elements: `c[k] = f(a[i], b[j])`.
  @FunctionalInterface
  interface Body {
    void apply(MemorySegment a, long i, MemorySegment b, long j, MemorySegment c, long k);
  }

  /// A loop of its own for `body`, so that the compiler sees only this one function in it.
  static BinaryLoop of(Body body) {
    return Specialized.copy(BinaryTemplate.class, BinaryLoop.class, body);
  }
}
