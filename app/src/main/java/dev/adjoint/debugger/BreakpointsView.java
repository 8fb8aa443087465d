// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.SetBreakpoint;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The list of breakpoints, and the one that everybody wants without setting it: stop when a value
/// is not finite.
public final class BreakpointsView extends VBox {
  private final BreakpointsViewModel model;
  private final Messages messages;
  private final KeptRows<SetBreakpoint, BreakpointRow> rows;

  public BreakpointsView(BreakpointsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().addAll("panel", "breakpoints");
    rows =
        new KeptRows<>(
            Labels.of(messages.bound("breaks.none"), "caption"),
            SetBreakpoint::id,
            each -> new BreakpointRow(model, messages, each),
            BreakpointRow::show);
    getChildren().addAll(head(), rows);
    model.rows().subscribe(rows::show);
    messages
        .languageProperty()
        .addListener((at, before, now) -> rows.show(model.rows().getValue()));
  }

  private Node head() {
    CheckBox finite = new CheckBox();
    finite.setId("stop-at-non-finite");
    finite.textProperty().bind(messages.bound("breaks.stop-at-non-finite"));
    finite.selectedProperty().bindBidirectional(model.stopAtNonFinite());
    Button anywhere = button("breaks.add-anywhere", model::addAnywhere);
    Button clear = button("breaks.remove-all", model::removeAll);
    clear
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> model.rows().getValue().isEmpty(), model.rows()));
    HBox head = new HBox(finite, Labels.gap(), anywhere, clear);
    head.getStyleClass().add("breakpoint-head");
    return head;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button();
    button.setId(key);
    button.textProperty().bind(messages.bound(key));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
