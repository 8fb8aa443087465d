// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// How long it took to compile what trains, in the lowest row; nothing where nothing was compiled.
final class CompileLabel extends StackPane {
  CompileLabel(ObservableValue<CompileTime> time, Messages messages) {
    setId("compile-time");
    Label label = Labels.of("", "number");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    time.getValue().plans() == 0
                        ? ""
                        : messages.text("status.compiled", Numbers.time(time.getValue().nanos())),
                time,
                messages.languageProperty()));
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("status.compiled-tip", time.getValue().plans()),
                time,
                messages.languageProperty()));
    label.setTooltip(tip);
    getChildren().add(label);
    visibleProperty().bind(label.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
