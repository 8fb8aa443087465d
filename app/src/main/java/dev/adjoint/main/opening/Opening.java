// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// A file on its way into the window.
final class Opening {
  private final Path file;
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();
  private volatile boolean cancelled;

  Opening(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /// Completed on the window's thread: whether the file is shown.
  CompletableFuture<Boolean> done() {
    return done;
  }

  /// The person would rather not: whatever comes of it is not shown.
  void cancel() {
    cancelled = true;
    done.complete(false);
  }

  boolean isCancelled() {
    return cancelled;
  }

  /// @throws CancellationException when nobody waits for it any more
  void goOn() {
    if (cancelled) {
      throw new CancellationException(file + " is not wanted any more");
    }
  }
}
