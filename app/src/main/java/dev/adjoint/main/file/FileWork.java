// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.file;

import dev.adjoint.session.FxBridge;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Reads and writes one document's files beside the window, one after the other in the order in
/// which it was asked to. The program does not end before they are done. JavaFX thread.
final class FileWork {
  /// Who waits longer wants to know for what.
  private static final long LATE_MILLIS = 300;

  private final Executor threads;
  private final FxBridge window;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private int running;

  FileWork(Executor threads, FxBridge window) {
    this.threads = threads;
    this.window = window;
  }

  static FileWork besideWindow() {
    return new FileWork(
        work -> Thread.ofPlatform().name("adjoint-files").start(work), FxBridge.toWindow());
  }

  /// Everything happens at once on the calling thread: for tests without a window.
  static FileWork direct() {
    return new FileWork(Runnable::run, FxBridge.direct());
  }

  boolean isRunning() {
    return running > 0;
  }

  /// @param work must not touch what belongs to the window
  /// @return its outcome, completed on the window's thread
  <T> CompletableFuture<T> begin(Callable<T> work) {
    running++;
    CompletableFuture<T> told = new CompletableFuture<>();
    last =
        last.handleAsync((before, fault) -> attempt(work, told), threads)
            .thenAccept(outcome -> window.publish(told, () -> end(outcome)));
    return told;
  }

  /// Does something on the window's thread if that takes so long that one wonders.
  void whenLate(CompletableFuture<?> outcome, Runnable words) {
    CompletableFuture.delayedExecutor(LATE_MILLIS, TimeUnit.MILLISECONDS)
        .execute(() -> window.publish(words, () -> sayUnlessDone(outcome, words)));
  }

  private static void sayUnlessDone(CompletableFuture<?> outcome, Runnable words) {
    if (!outcome.isDone()) {
      words.run();
    }
  }

  private static <T> Runnable attempt(Callable<T> work, CompletableFuture<T> told) {
    try {
      T result = work.call();
      return () -> told.complete(result);
    } catch (Throwable fault) {
      // Whoever waits for it must not wait for ever.
      return () -> told.completeExceptionally(fault);
    }
  }

  private void end(Runnable outcome) {
    running--;
    outcome.run();
  }

  /// Comes back when all is done; the window answers meanwhile.
  void awaitAll() {
    while (isRunning()) {
      await(begin(() -> true));
    }
  }

  /// Comes back when that is done; the window answers meanwhile.
  <T> T await(CompletableFuture<T> outcome) {
    if (!outcome.isDone()) {
      Object key = new Object();
      outcome.whenComplete(
          (done, fault) -> window.publish(key, () -> Platform.exitNestedEventLoop(key, null)));
      Platform.enterNestedEventLoop(key);
    }
    return outcome.join();
  }
}
