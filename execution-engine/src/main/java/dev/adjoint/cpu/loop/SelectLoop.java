// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;

/// `out[i] = condition[i] ? x[i] : y[i]` over a run of elements of one width; positions and steps
/// count elements.
public final class SelectLoop {

  private final MemorySegment condition;
  private final MemorySegment x;
  private final MemorySegment y;
  private final MemorySegment out;
  private final int width;

  /// @param width bytes of an element: 1, 4 or 8
  public SelectLoop(
      MemorySegment condition, MemorySegment x, MemorySegment y, MemorySegment out, int width) {
    this.condition = condition;
    this.x = x;
    this.y = y;
    this.out = out;
    this.width = width;
  }

  public void run(Walk walk, long row, long skipped, long to, long count) {
    long stepC = walk.step(0);
    long stepX = walk.step(1);
    long stepY = walk.step(2);
    long c = walk.offset(0, row) + skipped * stepC;
    long a = walk.offset(1, row) + skipped * stepX;
    long b = walk.offset(2, row) + skipped * stepY;
    switch (width) {
      case 4 -> words(c, stepC, a, stepX, b, stepY, to, count);
      case 8 -> longs(c, stepC, a, stepX, b, stepY, to, count);
      default -> bytes(c, stepC, a, stepX, b, stepY, to, count);
    }
  }

  private void words(
      long c, long stepC, long a, long stepX, long b, long stepY, long to, long count) {
    for (long i = 0; i < count; i++) {
      int value =
          condition.get(Elements.BOOL, c + i * stepC) != 0
              ? x.getAtIndex(Elements.I32, a + i * stepX)
              : y.getAtIndex(Elements.I32, b + i * stepY);
      out.setAtIndex(Elements.I32, to + i, value);
    }
  }

  private void longs(
      long c, long stepC, long a, long stepX, long b, long stepY, long to, long count) {
    for (long i = 0; i < count; i++) {
      long value =
          condition.get(Elements.BOOL, c + i * stepC) != 0
              ? x.getAtIndex(Elements.I64, a + i * stepX)
              : y.getAtIndex(Elements.I64, b + i * stepY);
      out.setAtIndex(Elements.I64, to + i, value);
    }
  }

  private void bytes(
      long c, long stepC, long a, long stepX, long b, long stepY, long to, long count) {
    for (long i = 0; i < count; i++) {
      byte value =
          condition.get(Elements.BOOL, c + i * stepC) != 0
              ? x.get(Elements.BOOL, a + i * stepX)
              : y.get(Elements.BOOL, b + i * stepY);
      out.set(Elements.BOOL, to + i, value);
    }
  }
}
