// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A float32 convolution of one to three spatial axes by oneDNN, in as many shares as pay. Sizes
/// are checked when it is bound; a run checks that the memory is still there.
public final class DnnConvolution implements Runnable, Workers.Task {

  /// Multiplications below which the Java loops are done before the library has begun.
  private static final double NATIVE_WORTH = 32 * 1024;

  /// Multiplications that pay for another thread.
  private static final double THREAD_WORTH = 1 << 20;

  /// The library counts some offsets in 32 bits.
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private static final Cleaner CLEANER = Cleaner.create();

  private final Convolution of;
  private final Workers workers;
  private final Share[] shares;

  private DnnConvolution(Convolution of, Workers workers, List<Share> shares) {
    this.of = of;
    this.workers = workers;
    this.shares = shares.toArray(Share[]::new);
    shares.forEach(share -> CLEANER.register(this, share.handles()));
  }

  /// Empty where the library is missing, does not do this, or is not worth it.
  public static Optional<Runnable> bind(Convolution of, Workers workers) {
    return fits(of) ? Dnn.loaded().flatMap(dnn -> bind(dnn, of, workers)) : Optional.empty();
  }

  private static Optional<Runnable> bind(Dnn dnn, Convolution of, Workers workers) {
    long threads =
        (long) Math.clamp(of.multiplications() / THREAD_WORTH, 1, (double) workers.threads());
    List<Share> shares = new ArrayList<>();
    try {
      for (Part part : Part.of(of, threads)) {
        shares.add(new ConvolutionShare(dnn, of, part).build());
      }
    } catch (IllegalStateException refused) {
      shares.forEach(share -> share.handles().run());
      return Optional.empty();
    }
    return Optional.of(new DnnConvolution(of, workers, shares));
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

  @Override
  public void run() {
    if (!of.image().scope().isAlive()
        || !of.weights().scope().isAlive()
        || !of.result().scope().isAlive()) {
      throw new IllegalStateException("the memory of this convolution was freed");
    }
    workers.run(shares.length, 1, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    for (int share = (int) from; share < to; share++) {
      shares[share].run();
    }
  }
}
