// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.userdata.RecoveryCopy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Offers unsaved work of a program that ended without saving. Closing the panel keeps the copies
/// for the next start.
final class RecoveryPanel extends VBox {
  private static final double WIDTH = 560;

  private final Messages messages;
  private final Answers answers;

  /// What a person can say to a copy.
  interface Answers {
    void restore(RecoveryCopy copy);

    void discard(RecoveryCopy copy);

    /// Nothing is left to ask for, or it can wait.
    void done();
  }

  RecoveryPanel(List<RecoveryCopy> copies, Messages messages, Answers answers) {
    this.messages = messages;
    this.answers = answers;
    getStyleClass().addAll("popover", "help-panel");
    setId("recovery");
    setMaxSize(WIDTH, USE_PREF_SIZE);
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

  private HBox row(RecoveryCopy copy, VBox rows) {
    String where = copy.file().map(Path::toString).orElse(messages.text("recovery.never-saved"));
    Label file = Labels.of(where + " · " + time(copy), "caption");
    file.setMinWidth(0);
    VBox words = new VBox(2, Labels.of(copy.name(), "strong"), file);
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
