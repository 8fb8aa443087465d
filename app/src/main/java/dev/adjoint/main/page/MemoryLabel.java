// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the program holds of the machine's memory, in the lowest row. Looked up every few seconds
/// while it is seen, beside the window, which hears of it only when the words change.
final class MemoryLabel extends StackPane {
  private static final long PERIOD_SECONDS = 3;

  /// What is to be read.
  private record Words(String held, String machine) {}

  private final ObjectProperty<Optional<Words>> words =
      new SimpleObjectProperty<>(Optional.empty());
  private final FxBridge bridge = FxBridge.toWindow();
  private final Supplier<Optional<ProcessMemory>> memory;
  private @Nullable ScheduledExecutorService watch;

  /// @param memory is asked on a thread of its own
  MemoryLabel(Messages messages, Supplier<Optional<ProcessMemory>> memory) {
    this.memory = memory;
    setId("memory");
    Label label = Labels.of("", "number");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words
                        .get()
                        .map(now -> messages.text("status.memory", now.held(), now.machine()))
                        .orElse(""),
                words,
                messages.languageProperty()));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.bound("status.memory-tip"));
    label.setTooltip(tip);
    getChildren().add(label);
    visibleProperty().bind(label.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::watch);
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
    Optional<Words> now =
        memory
            .get()
            .map(
                each ->
                    new Words(
                        ProcessMemory.words(each.heldBytes()),
                        ProcessMemory.words(each.machineBytes())));
    bridge.publish(words, () -> words.set(now));
  }
}
