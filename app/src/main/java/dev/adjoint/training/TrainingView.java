// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// Training as it goes on: progress above, the curves of loss and accuracy, the settings beside.
public final class TrainingView extends BorderPane {
  public TrainingView(
      TrainingViewModel model, Messages messages, ObservableValue<Palette> palette) {
    getStyleClass().addAll("panel", "training");
    setTop(new TrainingHead(model, messages, palette));
    var progress = model.momentProperty().map(TrainingMoment::progress);
    CurveChart loss = new CurveChart(progress.map(ChartContent::losses), messages, palette);
    CurveChart accuracy = new CurveChart(progress.map(ChartContent::accuracies), messages, palette);
    loss.setId("loss-curve");
    accuracy.setId("accuracy-curve");
    HBox charts = new HBox(loss, accuracy);
    charts.getStyleClass().add("training-charts");
    HBox.setHgrow(loss, Priority.ALWAYS);
    HBox.setHgrow(accuracy, Priority.ALWAYS);
    setCenter(new StackPane(charts, message(model, messages)));
    setRight(new TrainingSettings(model.spec(), messages));
  }

  /// What to do before anything was trained, and what went wrong.
  private static Label message(TrainingViewModel model, Messages messages) {
    var moment = model.momentProperty();
    Label label = Labels.of("", "training-message");
    label.setWrapText(true);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(moment.get(), messages), moment, messages.languageProperty()));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    moment.subscribe(
        now -> {
          label.getStyleClass().remove("error-text");
          if (now.state() == TrainingState.FAILED) {
            label.getStyleClass().add("error-text");
          }
        });
    return label;
  }

  private static String words(TrainingMoment now, Messages messages) {
    return switch (now.state()) {
      case NONE -> messages.text("train.empty");
      case FAILED -> now.problem();
      default -> "";
    };
  }
}
