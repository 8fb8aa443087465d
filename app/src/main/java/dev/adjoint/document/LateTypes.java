// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds the types of an edited graph: those of a moderate number of nodes at once, and of the rest
/// beside the document's thread, which then takes them over. For that thread.
final class LateTypes {
  /// As many are found in about twenty milliseconds.
  static final int AT_ONCE = 8_000;

  private final BiConsumer<Inference, Inference> found;
  private Optional<Beside> beside = Optional.empty();
  private volatile Optional<Inference> wanted = Optional.empty();

  /// @param found takes what was given out at first, and the same with all types
  LateTypes(BiConsumer<Inference, Inference> found) {
    this.found = found;
  }

  /// From now on there is another thread for it; before, everything is found at once.
  void setBeside(Beside other) {
    beside = Optional.of(other);
  }

  Inference update(Inference before, Graph changed) {
    if (beside.isEmpty()) {
      return before.update(changed);
    }
    Inference now = before.update(changed, AT_ONCE);
    wanted = Optional.of(now);
    if (!now.isComplete()) {
      beside.get().run(() -> complete(now));
    }
    return now;
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
