// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.dnn.Part.Range;
import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Softmax of float32 along the last axis by oneDNN. Right for finite numbers only: a NaN stays
/// where it is instead of spoiling its line.
///
/// @param x `[lines, size]`
/// @param y of the same shape
public record DnnSoftmax(MemorySegment x, MemorySegment y, long lines, long size) {

  /// Elements below which the Java loop is done before the library has begun.
  private static final long NATIVE_WORTH = 512;

  /// Elements that pay for another thread.
  private static final long THREAD_WORTH = 1 << 15;

  /// The library counts some offsets in 32 bits.
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  /// Empty where the library is missing or not worth it.
  public Optional<Runnable> bind(Workers workers) {
    long bytes = Math.multiplyExact(elements(), Float.BYTES);
    boolean fits =
        elements() >= NATIVE_WORTH && bytes <= MOST_BYTES && holds(x, bytes) && holds(y, bytes);
    return fits ? Dnn.loaded().flatMap(dnn -> bind(dnn, workers)) : Optional.empty();
  }

  private long elements() {
    return Math.multiplyExact(lines, size);
  }

  private static boolean holds(MemorySegment memory, long bytes) {
    return memory.isNative() && memory.byteSize() == bytes;
  }

  private Optional<Runnable> bind(Dnn dnn, Workers workers) {
    long threads = Math.clamp(elements() / THREAD_WORTH, 1, workers.threads());
    List<Range> parts = Range.whole(lines).split(threads, 1);
    return SharedWork.bind(List.of(x, y), workers, parts, part -> share(dnn, part));
  }

  private Share share(Dnn dnn, Range part) {
    dnn.singleThreaded();
    Handles handles = new Handles(dnn);
    try {
      long[] dims = {part.count(), size};
      long[] strides = {size, 1};
      long layout = handles.descriptor(dnn.strided(dims, strides));
      long descriptor =
          handles.primitiveDescriptor(
              dnn.made(
                  "dnnl_softmax_forward_primitive_desc_create",
                  "pliillil",
                  dnn.engine(),
                  Dnn.FORWARD_INFERENCE,
                  Dnn.SOFTMAX,
                  layout,
                  layout,
                  1,
                  dnn.attributes()));
      long offset = part.from() * size * Float.BYTES;
      Share.Builder share = new Share.Builder(dnn, handles, descriptor);
      share.plain(Dnn.SRC, layout, x.address() + offset);
      share.plain(Dnn.DST, layout, y.address() + offset);
      return share.build();
    } catch (IllegalStateException refused) {
      handles.run();
      throw refused;
    }
  }
}
