// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.debug.Opened;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Above the canvas while a composite or a body is open: where the run is, and of a composite,
/// which the canvas does not show, the ops inside, the current one with its numbers.
public final class InsidePanel extends VBox {
  private static final double ROW = 20;

  /// Lines that are seen at once.
  private static final int MOST = 10;

  private final InsideViewModel model;
  private final Label title = Labels.of("", "strong");
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);

  /// @param out finishes the composite
  public InsidePanel(InsideViewModel model, Messages messages, Runnable out) {
    this.model = model;
    getStyleClass().addAll("floating", "inside-panel");
    title.setId("inside-title");
    IconButton leave = new IconButton("ui/step-out", messages.bound("run.step-out"), out);
    leave.getStyleClass().add("small");
    HBox head = new HBox(title, Labels.gap(), leave);
    head.getStyleClass().add("inside-head");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().addAll(head, scroll);
    model.opened().subscribe(this::show);
    messages.languageProperty().addListener((at, before, now) -> show(model.opened().getValue()));
  }

  private void show(Optional<Opened> opened) {
    setVisible(opened.isPresent());
    opened.ifPresent(this::fill);
  }

  private void fill(Opened inside) {
    title.setText(model.title(inside));
    rows.getChildren().clear();
    int at = 0;
    int high = 0;
    for (InsideViewModel.Line line : model.lines(inside)) {
      rows.getChildren().add(row(line));
      high += 1 + line.numbers().size();
      at = line.current() ? rows.getChildren().size() : at;
    }
    // The current op stays in sight among many.
    int count = rows.getChildren().size();
    scroll.setVvalue(count <= 1 ? 0 : Math.clamp((at - 1.0) / (count - 1), 0, 1));
    scroll.setPrefViewportHeight(Math.min(MOST, high) * ROW);
    scroll.setVisible(count > 0);
    scroll.setManaged(count > 0);
  }

  private static Node row(InsideViewModel.Line line) {
    Label name = Labels.of(line.label(), "row-text");
    if (line.current()) {
      name.getStyleClass().add("strong");
    } else if (!line.done()) {
      name.getStyleClass().add("secondary");
    }
    VBox box = new VBox(name);
    line.numbers().forEach(number -> box.getChildren().add(Labels.of(number, "number")));
    box.getStyleClass().add("inside-row");
    if (line.current()) {
      box.getStyleClass().add("current");
    }
    return box;
  }
}
