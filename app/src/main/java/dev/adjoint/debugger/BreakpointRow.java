// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.DropDown;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.control.ShownWords;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.SetBreakpoint;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One breakpoint of the list: whether it is on, where it sits, which side and condition, how often
/// it has stopped a run.
final class BreakpointRow extends HBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final BreakpointsViewModel model;
  private final Messages messages;
  private final CheckBox enabled = new CheckBox();
  private final Region mark = new Region();
  private final Hyperlink place = new Hyperlink();
  private final SegmentedControl<Boolean> side;
  private final DropDown<ConditionKind> kind = new DropDown<>();
  private final TextField number = new TextField();
  private final Label unit = Labels.of("%", "secondary");
  private final Label iterationWord = new Label();
  private final TextField iteration = new TextField();
  private final Label hits = Labels.of("", "number", "secondary");
  private final Tooltip wrong = new Tooltip();
  private final Tooltip only = new Tooltip();
  private SetBreakpoint shown;
  private boolean showing;

  BreakpointRow(BreakpointsViewModel model, Messages messages, SetBreakpoint first) {
    this.model = model;
    this.messages = messages;
    this.shown = first;
    getStyleClass().add("breakpoint-row");
    side =
        new SegmentedControl<>(
                List.of(
                    Segment.of(false, messages.bound("breaks.value")),
                    Segment.of(true, messages.bound("breaks.gradient"))))
            .small();
    mark.getStyleClass().add("breakpoint-mark");
    number.getStyleClass().add("compact");
    iteration.getStyleClass().addAll("compact", "iteration");
    iterationWord.getStyleClass().add("secondary");
    iterationWord.setMinWidth(USE_PREF_SIZE);
    hits.setMinWidth(USE_PREF_SIZE);
    IconButton remove =
        new IconButton("ui/close", messages.bound("breaks.remove"), () -> model.remove(shown.id()));
    remove.getStyleClass().add("small");
    getChildren()
        .addAll(
            enabled,
            mark,
            place,
            side,
            kind,
            number,
            unit,
            iterationWord,
            iteration,
            Labels.gap(),
            hits,
            remove);
    listen();
    show(first);
  }

  private void listen() {
    enabled.accessibleTextProperty().bind(messages.bound("breaks.enabled"));
    enabled.setOnAction(event -> model.setEnabled(shown.id(), enabled.isSelected()));
    place.setOnAction(event -> model.reveal(shown));
    side.valueProperty().addListener((at, before, now) -> turn(now));
    kind.getItems().setAll(ConditionKind.values());
    kind.accessibleTextProperty().bind(messages.bound("breaks.condition"));
    kind.setConverter(words());
    messages.languageProperty().addListener((at, before, now) -> kind.setConverter(words()));
    kind.valueProperty().addListener((at, before, now) -> choose(now));
    number.accessibleTextProperty().bind(messages.bound("breaks.number"));
    number.setOnAction(event -> commit());
    number.focusedProperty().addListener((at, before, now) -> commitUnless(now));
    iterationWord.textProperty().bind(messages.bound("breaks.iteration"));
    iteration.accessibleTextProperty().bind(messages.bound("breaks.iteration-only"));
    iteration.promptTextProperty().bind(messages.bound("breaks.every-iteration"));
    only.textProperty().bind(messages.bound("breaks.iteration-only"));
    iteration.setTooltip(only);
    iteration.setOnAction(event -> commitIteration());
    iteration
        .focusedProperty()
        .addListener(
            (at, before, now) -> {
              if (!now) {
                commitIteration();
              }
            });
  }

  private ShownWords<ConditionKind> words() {
    return new ShownWords<>(each -> messages.text(each.key()));
  }

  private void turn(boolean gradient) {
    if (!showing && gradient != shown.gradient()) {
      model.setGradient(shown.id(), gradient);
    }
  }

  private void choose(ConditionKind chosen) {
    if (!showing) {
      model.setKind(shown.id(), chosen);
    }
  }

  private void commitUnless(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private void commit() {
    if (number.isVisible() && !number.getText().equals(model.number(shown))) {
      complain(model.setNumber(shown.id(), number.getText()));
    }
  }

  private void commitIteration() {
    if (iteration.isVisible() && !iteration.getText().equals(model.iteration(shown))) {
      Optional<String> problem = model.setIteration(shown.id(), iteration.getText());
      complain(iteration, problem);
      iteration.setTooltip(problem.isPresent() ? wrong : only);
    }
  }

  private void complain(Optional<String> problem) {
    complain(number, problem);
    number.setTooltip(problem.isPresent() ? wrong : null);
  }

  private void complain(TextField field, Optional<String> problem) {
    field.pseudoClassStateChanged(ERROR, problem.isPresent());
    wrong.setText(problem.orElse(""));
    field.setAccessibleHelp(problem.orElse(""));
  }

  void show(SetBreakpoint breakpoint) {
    boolean otherCondition = !breakpoint.condition().equals(shown.condition());
    shown = breakpoint;
    showing = true;
    enabled.setSelected(breakpoint.enabled());
    place.setText(model.place(breakpoint));
    place.setDisable(breakpoint.place() instanceof BreakPlace.Anywhere);
    side.valueProperty().set(breakpoint.gradient());
    ConditionKind now = ConditionKind.of(breakpoint.condition());
    kind.setValue(now);
    showNumber(now, otherCondition);
    showIteration();
    mark.getStyleClass().setAll("breakpoint-mark", breakpoint.gradient() ? "diamond" : "circle");
    mark.setOpacity(breakpoint.enabled() ? 1 : 0.4);
    hits.setText(messages.text("breaks.hits", breakpoint.hits()));
    showing = false;
  }

  /// What sits in the graph itself has no iteration, and no field that asks for one.
  private void showIteration() {
    boolean asks = model.asksForIteration(shown);
    List.of(iteration, iterationWord).forEach(each -> each.setManaged(asks));
    List.of(iteration, iterationWord).forEach(each -> each.setVisible(asks));
    if (asks && !iteration.isFocused()) {
      iteration.setText(model.iteration(shown));
    }
  }

  private void showNumber(ConditionKind now, boolean afresh) {
    boolean asks = now.unit() != ConditionKind.Unit.NONE;
    number.setVisible(asks);
    unit.setVisible(now.unit() == ConditionKind.Unit.PERCENT);
    if (!number.isFocused() || afresh) {
      number.setText(model.number(shown));
      complain(Optional.empty());
    }
  }
}
