// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.Watch;
import dev.adjoint.theme.Palette;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// One watched number: what it is, the number, its way so far. A change lights up and fades.
final class WatchRow extends HBox {
  private static final Duration FADE = Duration.millis(600);

  private final WatchesViewModel model;
  private final Hyperlink expression = new Hyperlink();
  private final Label meaning = Labels.of("", "caption");
  private final Label number = Labels.of("–", "number");
  private final Region light = new Region();
  private final FadeTransition fade = new FadeTransition(FADE, light);
  private final Sparkline curve;
  private final ToggleButton onNode = new ToggleButton();
  private Watch shown;

  WatchRow(
      WatchesViewModel model, Messages messages, ObservableValue<Palette> palette, Watch first) {
    this.model = model;
    this.shown = first;
    getStyleClass().add("watch-row");
    if (!first.expression().within().isEmpty()) {
      meaning.getStyleClass().add("wide");
    }
    curve = new Sparkline(palette, first.expression().gradient());
    expression.getStyleClass().add("mono");
    expression.setOnAction(event -> model.reveal(shown));
    light.getStyleClass().add("changed-light");
    light.setOpacity(0);
    fade.setFromValue(1);
    fade.setToValue(0);
    StackPane lit = new StackPane(light, number);
    lit.getStyleClass().add("watch-number");
    onNode.getStyleClass().setAll("icon-toggle");
    onNode.setGraphic(new Glyph("ui/pin"));
    onNode.accessibleTextProperty().bind(messages.bound("watch.on-node"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.bound("watch.on-node"));
    onNode.setTooltip(tip);
    onNode.setOnAction(event -> model.showOnNode(shown, onNode.isSelected()));
    IconButton remove =
        new IconButton("ui/close", messages.bound("watch.remove"), () -> model.remove(shown));
    remove.getStyleClass().add("small");
    getChildren().addAll(expression, meaning, lit, curve, Labels.gap(), onNode, remove);
    show(first);
  }

  void show(Watch watch) {
    shown = watch;
    expression.setText(watch.expression().text());
    meaning.setText(model.meaning(watch));
    onNode.setSelected(watch.onNode());
    curve.show(model.reading(watch).curve());
    String now = model.number(watch);
    if (!now.equals(number.getText())) {
      number.setText(now);
      number.setAccessibleText(watch.expression().text() + " " + now);
      fade.playFromStart();
    }
  }
}
