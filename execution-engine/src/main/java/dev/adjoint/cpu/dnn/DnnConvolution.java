// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// A float32 convolution of one to three spatial axes by oneDNN, in as many shares as pay.
public final class DnnConvolution {

  /// Multiplications below which the Java loops are done before the library has begun.
  private static final double NATIVE_WORTH = 32 * 1024;

  /// Multiplications that pay for another thread.
  private static final double THREAD_WORTH = 1 << 20;

  /// The library counts some offsets in 32 bits.
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private DnnConvolution() {}

  /// Empty where the library is missing, does not do this, or is not worth it.
  public static Optional<Runnable> bind(Convolution of, Workers workers) {
    return fits(of) ? Dnn.loaded().flatMap(dnn -> bind(dnn, of, workers)) : Optional.empty();
  }

  private static Optional<Runnable> bind(Dnn dnn, Convolution of, Workers workers) {
    long threads =
        (long) Math.clamp(of.multiplications() / THREAD_WORTH, 1, (double) workers.threads());
    return SharedWork.bind(
        List.of(of.image(), of.weights(), of.result()),
        workers,
        Part.of(of, threads),
        part -> new ConvolutionShare(dnn, of, part).build());
  }

  private static boolean fits(Convolution of) {
    boolean gap = of.windows().axes().stream().anyMatch(axis -> axis.after() <= -axis.stride());
    return of.type() == DType.FLOAT32
        && of.windows().rank() <= 3
        && !of.isEmpty()
        && !gap
        && of.multiplications() >= NATIVE_WORTH
        && holds(of.image(), of.batch() * of.channels(), of.windows().inputs())
        && holds(of.result(), of.batch() * of.filters(), of.windows().windows())
        && holds(of.weights(), of.filters() * of.seen(), of.windows().taps());
  }

  /// True when the memory holds exactly what the library will touch.
  private static boolean holds(MemorySegment memory, long planes, long elements) {
    long bytes = Math.multiplyExact(Math.multiplyExact(planes, elements), Float.BYTES);
    return memory.isNative() && memory.byteSize() == bytes && bytes <= MOST_BYTES;
  }
}
