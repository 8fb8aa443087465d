// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.control.DropDown;
import dev.adjoint.control.Labels;
import dev.adjoint.control.ShownWords;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Messages;
import dev.adjoint.train.TrainingSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The settings of the next run, to be changed before it; locked while one is under way. Empty
/// until it has grown.
final class SettingsForm extends GridPane {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  /// Fields are boxes of many parts: a dozen of them keeps the window away when it is new.
  private static final int PORTION = 3;

  private final SettingsViewModel model;
  private final Messages messages;
  private final ObservableValue<Boolean> locked;
  private final ObservableValue<Optional<TrainingSpec>> spec;
  private final ObservableValue<List<PortRef>> losses;
  private final Deque<Runnable> left = new ArrayDeque<>();
  private int rows;

  /// @param locked while a run is under way
  /// @param device what the next run uses, in words
  SettingsForm(
      SettingsViewModel model,
      Messages messages,
      ObservableValue<Boolean> locked,
      ObservableValue<String> device) {
    this.model = model;
    this.messages = messages;
    this.locked = locked;
    this.spec = model.spec();
    this.losses = model.lossesNow();
    getStyleClass().add("settings-form");
    left.addAll(
        List.of(
            () -> row("train.optimizer", optimizer()),
            () ->
                number(
                    "train.learning-rate",
                    s -> RoundNumber.exact(s.optimizer().learningRate()),
                    model::setLearningRate),
            () ->
                number(
                    "train.weight-decay",
                    s -> RoundNumber.exact(s.optimizer().weightDecay()),
                    model::setWeightDecay),
            () -> number("train.batch", s -> Long.toString(s.batch()), model::setBatch),
            () -> number("train.length", SettingsForm::length, model::setLength),
            () -> row("train.shuffle", shuffle()),
            () -> number("train.seed", s -> Long.toString(s.seed().orElse(1)), model::setSeed),
            () -> row("train.loss-title", loss()),
            () -> row("train.data", new DataFields(model, messages, closed())),
            () ->
                fact(
                    "train.frozen",
                    s -> s.frozen().isEmpty() ? "–" : String.join(", ", s.frozen())),
            () -> row("train.device", Labels.of(device, "row-text")),
            () ->
                row(
                    "train.test-every",
                    Labels.of(messages.bound("train.test-every-words"), "row-text"))));
  }

  /// Puts some more rows below the others; a work of [dev.adjoint.control.Stages].
  ///
  /// @return whether there are more to come
  boolean grow() {
    for (int i = 0; i < PORTION && !left.isEmpty(); i++) {
      left.poll().run();
    }
    return !left.isEmpty();
  }

  private static String length(TrainingSpec spec) {
    return spec.steps().isPresent()
        ? Long.toString(spec.steps().getAsLong())
        : Integer.toString(spec.epochs().orElse(1));
  }

  private void row(String key, Node value) {
    Label name = Labels.of("", "row-text", "secondary");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                () -> messages.text(named(key)), spec, messages.languageProperty()));
    if (value instanceof Region region) {
      region.setMinWidth(0);
      GridPane.setHgrow(region, Priority.ALWAYS);
    }
    addRow(rows++, name, value);
  }

  /// Training counts in epochs or in steps.
  private String named(String key) {
    if (!key.equals("train.length")) {
      return key;
    }
    boolean steps = spec.getValue().filter(s -> s.steps().isPresent()).isPresent();
    return steps ? "train.steps" : "train.epochs";
  }

  private void fact(String key, Function<TrainingSpec, String> text) {
    Label value = Labels.of("", "row-text");
    spec.subscribe(now -> value.setText(now.map(text).orElse("–")));
    row(key, value);
  }

  private DropDown<OptimizerSettings.Kind> optimizer() {
    DropDown<OptimizerSettings.Kind> box = new DropDown<>();
    box.setId("train-optimizer");
    box.getStyleClass().add("compact");
    box.getItems().setAll(OptimizerSettings.Kind.values());
    box.setConverter(new ShownWords<>(TrainedRun::kindName));
    box.accessibleTextProperty().bind(messages.bound("train.optimizer"));
    box.disableProperty().bind(closed());
    spec.subscribe(now -> now.ifPresent(s -> box.setValue(s.optimizer().kind())));
    box.valueProperty()
        .addListener(
            (at, before, now) -> {
              if (now != null
                  && spec.getValue().filter(s -> s.optimizer().kind() != now).isPresent()) {
                model.setOptimizer(now);
              }
            });
    return box;
  }

  private DropDown<PortRef> loss() {
    DropDown<PortRef> box = new DropDown<>();
    box.setId("train-loss");
    box.getStyleClass().add("compact");
    box.accessibleTextProperty().bind(messages.bound("train.loss-title"));
    box.disableProperty().bind(closed());
    losses.subscribe(
        now -> {
          box.getItems().setAll(now);
          spec.getValue().ifPresent(s -> box.setValue(s.loss()));
        });
    spec.subscribe(now -> now.ifPresent(s -> box.setValue(s.loss())));
    box.setOnAction(
        event -> {
          PortRef now = box.getValue();
          if (now != null && spec.getValue().filter(s -> !s.loss().equals(now)).isPresent()) {
            model.setLoss(now);
          }
        });
    return box;
  }

  private CheckBox shuffle() {
    CheckBox box = new CheckBox();
    box.setId("train-shuffle");
    box.textProperty().bind(messages.bound("train.shuffle-words"));
    box.disableProperty().bind(closed());
    spec.subscribe(now -> now.ifPresent(s -> box.setSelected(s.shuffle())));
    box.setOnAction(event -> model.setShuffle(box.isSelected()));
    return box;
  }

  private ObservableValue<Boolean> closed() {
    return javafx.beans.binding.Bindings.createBooleanBinding(
        () -> locked.getValue() || spec.getValue().isEmpty(), locked, spec);
  }

  /// A number is taken when the field is left or Enter is pressed; one that cannot be is marked
  /// until it can.
  private void number(String key, Function<TrainingSpec, String> text, Predicate<String> take) {
    TextField field = new TextField();
    field.setId(key.replace('.', '-'));
    field.getStyleClass().add("compact");
    field.accessibleTextProperty().bind(messages.bound(named(key)));
    field.disableProperty().bind(closed());
    Runnable reset =
        () -> {
          field.setText(spec.getValue().map(text).orElse("–"));
          field.pseudoClassStateChanged(ERROR, false);
        };
    spec.subscribe(now -> reset.run());
    Runnable commit =
        () -> {
          boolean same = field.getText().equals(spec.getValue().map(text).orElse("–"));
          field.pseudoClassStateChanged(ERROR, !same && !take.test(field.getText()));
        };
    field.setOnAction(event -> commit.run());
    field
        .focusedProperty()
        .addListener(
            (at, before, now) -> {
              if (!now) {
                commit.run();
              }
            });
    row(key, field);
  }
}
