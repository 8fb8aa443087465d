// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.session.BesideWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// A file that is made ready before anybody can show it: the one that the program is started with,
/// while the window is still being built. For the window's thread but for what it hands out.
final class Ahead {
  private final Preparation preparation;
  private Optional<Begun> begun = Optional.empty();

  private record Begun(Path file, FutureTask<Prepared> task) {}

  /// How a file is made ready, on whatever thread.
  @FunctionalInterface
  interface Making {
    /// @param entered told of every stage before it begins; may throw to give up
    Prepared make(Consumer<OpeningStage> entered) throws IOException;
  }

  Ahead(Preparation preparation) {
    this.preparation = preparation;
  }

  void begin(Path file) {
    FutureTask<Prepared> task = new FutureTask<>(() -> preparation.of(file, stage -> {}));
    begun = Optional.of(new Begun(file, task));
    BesideWindow.thread("adjoint-ahead").start(task);
  }

  /// How to get that file: what was begun, once only, for a file may change; else from the start.
  Making take(Path file) {
    Optional<Begun> same = begun.filter(each -> each.file().equals(file));
    begun = Optional.empty();
    return same.<Making>map(each -> entered -> result(each.task(), entered))
        .orElse(entered -> preparation.of(file, entered));
  }

  private static Prepared result(FutureTask<Prepared> task, Consumer<OpeningStage> entered)
      throws IOException {
    entered.accept(OpeningStage.READING);
    try {
      Prepared made = task.get();
      entered.accept(OpeningStage.DRAWING);
      return made;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException("given up", ended);
    }
  }
}
