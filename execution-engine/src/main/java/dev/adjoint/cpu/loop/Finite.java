// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Tells whether float32 numbers are all finite, for what is only right when they are. One thread
/// asks at a time.
public final class Finite implements Workers.Task {

  private static final ValueLayout.OfInt BITS = ValueLayout.JAVA_INT;
  private static final int UNSIGNED = 0x7fffffff;
  private static final int INFINITE = 0x7f800000;

  private final MemorySegment data;
  private final long elements;
  private final Workers workers;
  private volatile boolean odd;

  public Finite(MemorySegment data, long elements, Workers workers) {
    this.data = data;
    this.elements = elements;
    this.workers = workers;
  }

  public boolean isEverything() {
    odd = false;
    workers.run(elements, Workers.GRAIN, this);
    return !odd;
  }

  /// The largest exponent decides; a comparison of integers needs no order.
  @Override
  public void run(long from, long to, int lane) {
    int largest = 0;
    for (long i = from; i < to; i++) {
      largest = Math.max(largest, data.getAtIndex(BITS, i) & UNSIGNED);
    }
    if (largest >= INFINITE) {
      odd = true;
    }
  }
}
