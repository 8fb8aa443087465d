// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;

/// Computes a run of elements of one operand; positions count elements.
@FunctionalInterface
public interface UnaryLoop {

  void run(MemorySegment a, long fromA, MemorySegment c, long fromC, long count);

  /// What happens to one element: `c[k] = f(a[i])`.
  @FunctionalInterface
  interface Body {
    void apply(MemorySegment a, long i, MemorySegment c, long k);
  }

  /// A loop of its own for `body`, so that the compiler sees only this one function in it.
  static UnaryLoop of(Body body) {
    return Specialized.copy(UnaryTemplate.class, UnaryLoop.class, body);
  }
}
