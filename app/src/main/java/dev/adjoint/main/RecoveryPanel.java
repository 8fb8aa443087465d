// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.GraphName;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.userdata.RecoveryCopy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Offers unsaved work of a program that ended without saving. Closing the panel keeps the copies
/// for the next start.
final class RecoveryPanel extends VBox {
  private final Messages messages;
  private final OpCatalog catalog;
  private final Answers answers;
  private final Map<Path, Consumer<Graph>> descriptions = new HashMap<>();

  /// What a person can say to a copy.
  interface Answers {
    void restore(RecoveryCopy copy);

    void discard(RecoveryCopy copy);

    /// Nothing is left to ask for, or it can wait.
    void done();
  }

  RecoveryPanel(List<RecoveryCopy> copies, OpCatalog catalog, Messages messages, Answers answers) {
    this.messages = messages;
    this.catalog = catalog;
    this.answers = answers;
    getStyleClass().addAll("popover", "help-panel");
    setId("recovery");
    setMaxHeight(USE_PREF_SIZE);
    IconButton later = new IconButton("ui/close", messages.bound("recovery.later"), answers::done);
    HBox head =
        new HBox(Labels.of(messages.bound("recovery.title"), "panel-title"), Labels.gap(), later);
    head.getStyleClass().add("help-head");
    Label what = Labels.of(messages.bound("recovery.what"), "caption");
    what.setWrapText(true);
    VBox rows = new VBox(8);
    copies.forEach(copy -> rows.getChildren().add(row(copy, rows)));
    getChildren().addAll(head, what, rows);
    setFocusTraversable(true);
  }

  /// Says what a copy holds, once it is known.
  void describe(RecoveryCopy copy, Graph graph) {
    Optional.ofNullable(descriptions.get(copy.copy())).ifPresent(row -> row.accept(graph));
  }

  private HBox row(RecoveryCopy copy, VBox rows) {
    String where = copy.file().map(Path::toString).orElse(messages.text("recovery.never-saved"));
    Label file = Labels.of(where + " · " + time(copy), "caption");
    file.setMinWidth(0);
    Label name = Labels.of(copy.name(), "strong");
    // Its place is kept: nothing moves under the pointer when what it says is known.
    Label held = Labels.of("", "caption");
    held.setMinWidth(0);
    descriptions.put(
        copy.copy(),
        graph -> {
          name.setText(GraphName.of(graph, messages));
          held.setText(GraphGist.of(graph, catalog, messages));
        });
    VBox words = new VBox(2, name, held, file);
    words.setMinWidth(0);
    HBox row = new HBox(8);
    row.getChildren()
        .addAll(
            words,
            Labels.gap(),
            button(messages.bound("recovery.discard"), "", () -> answers.discard(copy), row, rows),
            button(
                messages.bound("recovery.restore"),
                "primary",
                () -> answers.restore(copy),
                row,
                rows));
    row.getStyleClass().add("shortcut-row");
    return row;
  }

  private Button button(
      ObservableValue<String> text, String style, Runnable action, HBox row, VBox rows) {
    Button button = new Button();
    button.textProperty().bind(text);
    button.setMinWidth(USE_PREF_SIZE);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    button.setOnAction(
        event -> {
          action.run();
          rows.getChildren().remove(row);
          if (rows.getChildren().isEmpty()) {
            answers.done();
          }
        });
    return button;
  }

  private String time(RecoveryCopy copy) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(messages.languageProperty().get().locale())
        .withZone(ZoneId.systemDefault())
        .format(copy.saved());
  }
}
