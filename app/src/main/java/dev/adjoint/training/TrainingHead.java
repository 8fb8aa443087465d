// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Ruler;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The row above the parts: what is trained, how far it is, how fast, and how well. Two rows where
/// one is too narrow for the size of the text.
final class TrainingHead extends VBox {
  private static final double ONE_ROW = 1420;

  private final TrainingViewModel model;
  private final Messages messages;
  private final HBox facts = new HBox();
  private final HBox first;
  private final HBox last;
  private final Ruler ruler = new Ruler();

  TrainingHead(
      TrainingViewModel model,
      Messages messages,
      ObservableValue<Palette> palette,
      Runnable debug) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("training-head");
    Label title = words(this::title, "strong");
    title.setId("training-title");
    EpochBar bar = new EpochBar(model.momentProperty().map(TrainingMoment::progress), palette);
    HBox.setHgrow(bar, Priority.ALWAYS);
    first =
        new HBox(
            title,
            words(this::state, "training-state", "secondary"),
            bar,
            words(p -> percent(p.progress()), "number", "strong"));
    first.getStyleClass().add("training-row");
    facts.getStyleClass().add("training-row");
    Label place = words(this::place, "row-text", "secondary");
    // The longest of them, and the bar above it says the same: it gives way where text is large.
    place.setMinWidth(0);
    facts.getChildren().add(place);
    fact("train.time-left", p -> left(p.progress().secondsLeft(), p.state()));
    fact("train.speed", p -> speed(p.progress()));
    fact("train.loss-title", p -> number(p.progress().loss()));
    fact("train.train-accuracy", p -> share(p.progress().trainAccuracy()));
    fact("train.test-accuracy", p -> share(p.progress().accuracy()));
    last = new HBox(debug(debug));
    last.getStyleClass().add("training-row");
    getChildren().addAll(ruler, first);
    ruler.fontProperty().addListener((at, before, now) -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private void arrange() {
    if (getWidth() == 0) {
      // Not where the parts will be: those that move are styled anew.
      return;
    }
    boolean wide = getWidth() >= ONE_ROW * ruler.zoom();
    if (wide != first.getChildren().contains(facts) || last.getParent() == null) {
      first.getChildren().removeAll(facts, last);
      getChildren().removeAll(facts);
      if (wide) {
        first.getChildren().add(facts);
      } else {
        getChildren().add(facts);
      }
      first.getChildren().add(last);
    }
  }

  private Button debug(Runnable action) {
    Button debug = new Button("", new Glyph("ui/step-forward"));
    debug.setId("train-debug");
    debug.getStyleClass().add("small");
    debug.setMinWidth(USE_PREF_SIZE);
    debug.textProperty().bind(messages.bound("train.debug"));
    Tooltip note = new Tooltip();
    note.textProperty().bind(messages.bound("train.debug-note"));
    debug.setTooltip(note);
    debug
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !canDebug(), model.momentProperty(), model.pointProperty()));
    debug.setOnAction(event -> action.run());
    return debug;
  }

  /// A step under way, or the one that would come after the last; one that failed, too.
  private boolean canDebug() {
    return model.state() == TrainingState.RUNNING
        || (!model.state().isBusy() && model.pointProperty().get().isPresent());
  }

  private String title(TrainingMoment now) {
    return model.runs().list().isEmpty()
        ? messages.text("train.no-run")
        : messages.text("train.run-name", model.runs().list().getLast().name());
  }

  private void fact(String key, Function<TrainingMoment, String> number) {
    HBox fact =
        new HBox(Labels.of(messages.bound(key), "row-text", "secondary"), words(number, "number"));
    fact.getStyleClass().add("training-fact");
    fact.setMinWidth(USE_PREF_SIZE);
    facts.getChildren().addAll(List.of(Labels.verticalRule(), fact));
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
    return now.state() == TrainingState.NONE ? "" : messages.text(StateWords.key(now.state()));
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
