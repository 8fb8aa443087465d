// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens files off the window's thread, and tells how far they are. For the window's thread.
public final class Openings {
  /// Where one of them is, the one that was begun last.
  record Progress(Opening opening, OpeningStage stage) {}

  private final Ahead ahead;
  private final FxBridge bridge;
  private final List<Opening> running = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public Openings(Preparation preparation, FxBridge bridge) {
    this.ahead = new Ahead(preparation);
    this.bridge = bridge;
  }

  ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return !running.isEmpty();
  }

  /// Begins to make a file ready that will be opened soon, when the window is there.
  public void expect(Path file) {
    ahead.begin(file);
  }

  /// Begins to open a file; one that is being opened already is not begun twice.
  ///
  /// @param show takes the file into the window
  /// @param complain says in one line why it could not be opened
  /// @return whether it was shown
  public CompletableFuture<Boolean> open(
      Path file, BiConsumer<Path, Prepared> show, Consumer<String> complain) {
    Optional<Opening> same =
        running.stream().filter(opening -> opening.file().equals(file)).findFirst();
    if (same.isPresent()) {
      return same.get().done();
    }
    Opening opening = new Opening(file);
    running.add(opening);
    opening.done().thenRun(() -> finish(opening));
    Ahead.Making making = ahead.take(file);
    BesideWindow.thread("adjoint-opening").start(() -> prepare(opening, making, show, complain));
    return opening.done();
  }

  /// Gives up whatever is under way: the window closes.
  public void close() {
    List.copyOf(running).forEach(Opening::cancel);
  }

  /// On a thread of its own.
  private void prepare(
      Opening opening,
      Ahead.Making making,
      BiConsumer<Path, Prepared> show,
      Consumer<String> complain) {
    try {
      Prepared made = making.make(stage -> entered(opening, stage));
      tell(opening, true, () -> show.accept(opening.file(), made));
    } catch (CancellationException notWanted) {
      // The window has gone on long since.
    } catch (IOException e) {
      tell(opening, false, () -> complain.accept(line(e)));
    } catch (RuntimeException e) {
      // A fault of ours: said rather than leaving the person waiting.
      tell(opening, false, () -> complain.accept(opening.file() + ": " + e));
    }
  }

  private void entered(Opening opening, OpeningStage stage) {
    opening.goOn();
    bridge.publish(
        opening,
        () -> {
          if (running.contains(opening)) {
            progress.set(Optional.of(new Progress(opening, stage)));
          }
        });
  }

  private void tell(Opening opening, boolean shown, Runnable news) {
    bridge.publish(
        opening,
        () -> {
          if (!opening.isCancelled()) {
            news.run();
            finish(opening);
            opening.done().complete(shown);
          }
        });
  }

  private void finish(Opening opening) {
    running.remove(opening);
    if (progress.get().filter(now -> now.opening() == opening).isPresent()) {
      progress.set(Optional.empty());
    }
  }

  private static String line(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
