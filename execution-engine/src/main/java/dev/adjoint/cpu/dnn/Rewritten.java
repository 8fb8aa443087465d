// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// A float32 tensor and the one of the same size that is made from it, which may be itself.
record Rewritten(MemorySegment x, MemorySegment y, long elements) {

  /// Elements below which the Java loop is done before the library has begun.
  private static final long NATIVE_WORTH = 512;

  /// Elements that pay for another thread.
  private static final long THREAD_WORTH = 1 << 15;

  /// The library counts some offsets in 32 bits.
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  /// Whether the library can be given it, and is worth it.
  boolean fits() {
    long bytes = Math.multiplyExact(elements, Float.BYTES);
    return elements >= NATIVE_WORTH && bytes <= MOST_BYTES && holds(x, bytes) && holds(y, bytes);
  }

  private static boolean holds(MemorySegment memory, long bytes) {
    return memory.isNative() && memory.byteSize() == bytes;
  }

  long threads(Workers workers) {
    return Math.clamp(elements / THREAD_WORTH, 1, workers.threads());
  }

  List<MemorySegment> operands() {
    return List.of(x, y);
  }

  /// One primitive that reads and writes this layout from element `from` on.
  ///
  /// @param layout a descriptor that belongs to `handles`
  Share share(Dnn dnn, Handles handles, long primitiveDescriptor, long layout, long from) {
    Share.Builder share = new Share.Builder(dnn, handles, primitiveDescriptor);
    share.plain(Dnn.SRC, layout, x.address() + from * Float.BYTES);
    share.plain(Dnn.DST, layout, y.address() + from * Float.BYTES);
    return share.build();
  }
}
