// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An op that oneDNN does in shares, one a thread. Sizes were checked when it was bound; a run
/// checks that the memory is still there. Native objects go when this does.
final class SharedWork implements Runnable, Workers.Task {

  private static final Cleaner CLEANER = Cleaner.create();

  private final List<MemorySegment> operands;
  private final Workers workers;
  private final Share[] shares;

  private SharedWork(List<MemorySegment> operands, Workers workers, List<Share> shares) {
    this.operands = List.copyOf(operands);
    this.workers = workers;
    this.shares = shares.toArray(Share[]::new);
    shares.forEach(share -> CLEANER.register(this, share.handles()));
  }

  /// One share for each part, or empty when the library refuses one of them.
  ///
  /// @param operands the memory that the shares read and write
  /// @param share makes a share; throws [IllegalStateException] when the library refuses
  static <P> Optional<Runnable> bind(
      List<MemorySegment> operands, Workers workers, List<P> parts, Function<P, Share> share) {
    List<Share> shares = new ArrayList<>();
    try {
      for (P part : parts) {
        shares.add(share.apply(part));
      }
    } catch (IllegalStateException refused) {
      shares.forEach(made -> made.handles().run());
      return Optional.empty();
    }
    return Optional.of(new SharedWork(operands, workers, shares));
  }

  @Override
  public void run() {
    for (MemorySegment operand : operands) {
      if (!operand.scope().isAlive()) {
        throw new IllegalStateException("the memory of this op was freed");
      }
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
