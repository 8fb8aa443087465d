// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// JavaFX's rasterizer keeps the edges of shapes in memory outside the heap. How a program reaches
/// such memory is put together at the first access and interpreted for the next thousand, which is
/// half of what the first frame takes; here it happens while the toolkit is still starting.
public final class RasterWarmUp {
  private static final int BYTES = 1024;
  private static final int ACCESSES = 1500;

  private RasterWarmUp() {}

  /// @return something that hangs on all accesses, so that none can be left out
  public static int run() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(BYTES);
      int sum = 0;
      for (int i = 0; i < ACCESSES; i++) {
        long at = Integer.BYTES * (i % (BYTES / Integer.BYTES));
        memory.set(ValueLayout.JAVA_INT, at, memory.get(ValueLayout.JAVA_INT, at) + i);
        sum += memory.get(ValueLayout.JAVA_BYTE, at);
      }
      return sum;
    }
  }
}
