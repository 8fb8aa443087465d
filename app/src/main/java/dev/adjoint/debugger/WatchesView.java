// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.Watch;
import dev.adjoint.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The watch list: numbers kept in sight while the run goes on. New ones are typed; the field
/// offers the graph's names.
public final class WatchesView extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final WatchesViewModel model;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final KeptRows<Watch, WatchRow> rows;
  private final TextField field = new TextField();
  private final Label problem = Labels.of("", "error-text", "row-text");
  private final ContextMenu offers = new ContextMenu();
  private boolean filling;

  public WatchesView(WatchesViewModel model, Messages messages, ObservableValue<Palette> palette) {
    this.model = model;
    this.messages = messages;
    this.palette = palette;
    getStyleClass().addAll("panel", "watches");
    rows =
        new KeptRows<>(
            Labels.of(messages.bound("watch.none"), "caption"),
            Watch::id,
            each -> new WatchRow(model, messages, palette, each),
            WatchRow::show);
    getChildren().addAll(head(), rows);
    model.rows().subscribe(now -> show());
    model.readings().subscribe(now -> show());
    messages.languageProperty().addListener((at, before, now) -> show());
  }

  private Node head() {
    field.setId("watch-field");
    field.promptTextProperty().bind(messages.bound("watch.prompt"));
    field.accessibleTextProperty().bind(messages.bound("watch.prompt"));
    field.setOnAction(event -> add());
    field.textProperty().addListener((at, before, now) -> typed(now));
    HBox head = new HBox(field, problem);
    head.getStyleClass().add("breakpoint-head");
    return head;
  }

  private void add() {
    offers.hide();
    Optional<String> wrong = model.add(field.getText());
    complain(wrong);
    if (wrong.isEmpty()) {
      field.clear();
    }
  }

  private void complain(Optional<String> wrong) {
    field.pseudoClassStateChanged(ERROR, wrong.isPresent());
    problem.setText(wrong.orElse(""));
  }

  private void typed(String text) {
    complain(Optional.empty());
    List<String> found = text.isBlank() || filling ? List.of() : model.completions(text);
    if (found.isEmpty() || !field.isFocused()) {
      offers.hide();
      return;
    }
    offers.getItems().setAll(found.stream().map(this::offer).toList());
    if (!offers.isShowing()) {
      offers.show(field, Side.TOP, 0, 0);
    }
  }

  private MenuItem offer(String text) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          filling = true;
          field.setText(text);
          field.end();
          filling = false;
        });
    return item;
  }

  private void show() {
    rows.show(model.rows().getValue());
  }
}
