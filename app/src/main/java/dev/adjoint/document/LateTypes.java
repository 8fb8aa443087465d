// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Finds the types of an edited graph: at once those that there is time for, and the rest beside
/// the document's thread, which then takes them over. For that thread.
final class LateTypes {
  /// So many nodes are looked at however long it takes: all of what lies behind an edit of a graph
  /// of a usual size.
  static final int LEAST = 1_000;

  /// What the search may take where there are more.
  private static final long MOST_NANOS = 8_000_000;

  private final BiConsumer<Inference, Inference> found;
  private LongSupplier clock = System::nanoTime;
  private Optional<Beside> beside = Optional.empty();
  private volatile Optional<Inference> wanted = Optional.empty();

  /// @param found takes what was given out at first, and the same with all types
  LateTypes(BiConsumer<Inference, Inference> found) {
    this.found = found;
  }

  /// From now on there is another thread for it; before, everything is found at once.
  void setBeside(Beside other, LongSupplier nanos) {
    beside = Optional.of(other);
    clock = nanos;
  }

  Inference update(Inference before, Graph changed) {
    if (beside.isEmpty()) {
      return before.update(changed);
    }
    Inference now = before.update(changed, ration());
    wanted = Optional.of(now);
    if (!now.isComplete()) {
      beside.get().run(() -> complete(now));
    }
    return now;
  }

  private BooleanSupplier ration() {
    long end = clock.getAsLong() + MOST_NANOS;
    AtomicInteger looks = new AtomicInteger();
    return () -> looks.incrementAndGet() < LEAST || clock.getAsLong() - end < 0;
  }

  private Runnable complete(Inference begun) {
    if (!isWanted(begun)) {
      return () -> {};
    }
    Inference all = begun.complete();
    return () -> {
      if (isWanted(begun)) {
        found.accept(begun, all);
      }
    };
  }

  private boolean isWanted(Inference begun) {
    return wanted.filter(now -> now == begun).isPresent();
  }
}
