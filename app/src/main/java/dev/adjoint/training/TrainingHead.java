// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The row above the curves: what is trained, how far it is, how fast, and how well.
final class TrainingHead extends HBox {
  private final TrainingViewModel model;
  private final Messages messages;

  TrainingHead(TrainingViewModel model, Messages messages, ObservableValue<Palette> palette) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("training-head");
    Label title = Labels.of(model.title(), "strong");
    title.setMinWidth(0);
    title.setMaxWidth(220);
    EpochBar bar = new EpochBar(model.momentProperty().map(TrainingMoment::progress), palette);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(title, words(this::state, "training-state", "secondary"), bar);
    getChildren().add(words(p -> percent(p.progress()), "number", "strong"));
    getChildren().add(words(this::place, "row-text", "secondary"));
    fact("train.time-left", p -> left(p.progress().secondsLeft(), p.state()));
    fact("train.speed", p -> speed(p.progress()));
    fact("train.loss-title", p -> number(p.progress().loss()));
    fact("train.test-accuracy", p -> share(p.progress().accuracy()));
  }

  private void fact(String key, Function<TrainingMoment, String> number) {
    HBox fact =
        new HBox(Labels.of(messages.bound(key), "row-text", "secondary"), words(number, "number"));
    fact.getStyleClass().add("training-fact");
    fact.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(List.of(Labels.verticalRule(), fact));
  }

  private Label words(Function<TrainingMoment, String> text, String... styles) {
    Label label = Labels.of("", styles);
    label.setMinWidth(USE_PREF_SIZE);
    var moment = model.momentProperty();
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text.apply(moment.get()), moment, messages.languageProperty()));
    return label;
  }

  private String state(TrainingMoment now) {
    return switch (now.state()) {
      case NONE -> "";
      case LOADING -> messages.text("train.loading");
      case RUNNING -> messages.text("train.running");
      case PAUSED -> messages.text("train.paused");
      case STOPPED -> messages.text("train.stopped");
      case DONE -> messages.text("train.done");
      case FAILED -> messages.text("train.failed");
    };
  }

  private String place(TrainingMoment now) {
    TrainingProgress p = now.progress();
    if (p.steps() == 0) {
      return "";
    }
    return messages.text(
        "train.place",
        Numbers.count(p.epoch()),
        Numbers.count(p.epochs()),
        Numbers.count(p.step()),
        Numbers.count(p.steps()));
  }

  private static String percent(TrainingProgress p) {
    return Math.round(Math.floor(p.share() * 100)) + " %";
  }

  private String left(OptionalDouble seconds, TrainingState state) {
    if (state != TrainingState.RUNNING || seconds.isEmpty()) {
      return "–";
    }
    long whole = Math.round(Math.ceil(seconds.getAsDouble()));
    return whole < 60
        ? messages.text("train.seconds", Numbers.count(whole))
        : messages.text("train.minutes", Numbers.count(whole / 60), Numbers.count(whole % 60));
  }

  private String speed(TrainingProgress p) {
    return p.stepsPerSecond() == 0
        ? "–"
        : messages.text("train.steps-per-second", brisk(p.stepsPerSecond()));
  }

  /// Three digits are enough for what changes all the time.
  private static String brisk(double speed) {
    return speed >= 100
        ? Numbers.count(Math.round(speed))
        : String.format(Locale.ROOT, "%.1f", speed);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Numbers.brief(value.getAsDouble()) : "–";
  }

  private static String share(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", 100 * value.getAsDouble())
        : "–";
  }
}
