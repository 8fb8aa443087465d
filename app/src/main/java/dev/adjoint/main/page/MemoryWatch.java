// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the program holds of the machine's memory, looked up every few seconds while a part of a
/// window is seen: beside the window, which hears of it only when there are other words for it.
final class MemoryWatch {
  private static final long PERIOD_SECONDS = 3;

  /// What is to be read: `420 MiB`, `7.8 GiB`.
  record Words(String held, String machine) {
    static Words of(ProcessMemory memory) {
      return new Words(
          ProcessMemory.words(memory.heldBytes()), ProcessMemory.words(memory.machineBytes()));
    }
  }

  private final ReadOnlyObjectWrapper<Optional<Words>> words =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final FxBridge bridge = FxBridge.toWindow();
  private final Supplier<Optional<ProcessMemory>> memory;
  private @Nullable ScheduledExecutorService watch;

  /// @param seen the part of a window
  /// @param memory is asked on a thread of its own
  MemoryWatch(Node seen, Supplier<Optional<ProcessMemory>> memory) {
    this.memory = memory;
    seen.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::watch);
  }

  /// Empty where the system does not say.
  ReadOnlyObjectProperty<Optional<Words>> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void watch(boolean seen) {
    ScheduledExecutorService before = watch;
    if (before != null) {
      before.shutdown();
      watch = null;
    }
    if (seen) {
      ScheduledExecutorService now =
          Executors.newSingleThreadScheduledExecutor(
              BesideWindow.thread("adjoint-memory").factory());
      now.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
      watch = now;
    }
  }

  private void look() {
    Optional<Words> now = memory.get().map(Words::of);
    bridge.publish(words, () -> words.set(now));
  }
}
