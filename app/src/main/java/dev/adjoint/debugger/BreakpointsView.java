// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.SetBreakpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of breakpoints, and the one that everybody wants without setting it: stop when a value
/// is not finite.
public final class BreakpointsView extends VBox {
  private final BreakpointsViewModel model;
  private final Messages messages;
  private final VBox rows = new VBox();
  private final Label none;

  /// Rows stay while their breakpoint does, so that a field being typed in keeps the focus.
  private final Map<Long, BreakpointRow> known = new HashMap<>();

  public BreakpointsView(BreakpointsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().addAll("panel", "breakpoints");
    none = Labels.of(messages.bound("breaks.none"), "caption");
    none.setWrapText(true);
    rows.getStyleClass().add("breakpoint-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll);
    model.rows().subscribe(this::show);
    messages.languageProperty().addListener((at, before, now) -> show(model.rows().getValue()));
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

  private void show(List<SetBreakpoint> breakpoints) {
    known.keySet().retainAll(breakpoints.stream().map(SetBreakpoint::id).toList());
    List<Node> wanted = new java.util.ArrayList<>();
    for (SetBreakpoint each : breakpoints) {
      BreakpointRow row =
          known.computeIfAbsent(each.id(), id -> new BreakpointRow(model, messages, each));
      row.show(each);
      wanted.add(row);
    }
    if (wanted.isEmpty()) {
      wanted.add(none);
    }
    if (!wanted.equals(rows.getChildren())) {
      rows.getChildren().setAll(wanted);
    }
  }
}
