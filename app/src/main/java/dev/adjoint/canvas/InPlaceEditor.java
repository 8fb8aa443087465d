// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.TextEditing.Edit;
import dev.adjoint.geometry.Box;
import dev.adjoint.i18n.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.EventHandler;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// A field on the canvas, over the very words that are being written. Enter ends a title,
/// Ctrl+Enter and Escape a comment, Escape leaves a title as it was; so does whatever takes the
/// focus away.
public final class InPlaceEditor {
  private static final double LETTER = 12;
  private static final double LEAST_LETTER = 10;
  private static final double LEAST_WIDTH = 120;
  private static final double TITLE_HEIGHT = 24;

  private final CanvasView view;
  private final CanvasViewModel model;
  private final Messages messages;
  private @Nullable TextInputControl field;

  private InPlaceEditor(CanvasView view, CanvasViewModel model, Messages messages) {
    this.view = view;
    this.model = model;
    this.messages = messages;
    model.texts().editProperty().subscribe(this::show);
    model.document().viewportProperty().subscribe(this::follow);
  }

  /// Lets titles and comments be written on that canvas.
  public static void attach(CanvasView view, CanvasViewModel model, Messages messages) {
    new InPlaceEditor(view, model, messages);
  }

  private void show(Optional<Edit> edit) {
    TextInputControl before = field;
    if (before != null) {
      field = null;
      view.popovers().takeAway(before);
    }
    if (edit.isPresent()) {
      TextInputControl made = field(edit.get());
      field = made;
      place(made, edit.get());
      made.requestFocus();
      made.selectAll();
    }
  }

  private TextInputControl field(Edit edit) {
    boolean title = edit instanceof Edit.Title;
    TextInputControl made = title ? new TextField(edit.text()) : area(edit.text());
    made.setId("in-place-editor");
    made.getStyleClass().add(title ? "block-title-field" : "comment-area");
    made.accessibleTextProperty()
        .bind(messages.bound(title ? "canvas.block-title" : "canvas.comment-text"));
    made.addEventFilter(KeyEvent.ANY, keyThatOpened());
    made.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, made, title));
    made.focusedProperty()
        .subscribe(
            (was, focused) -> {
              if (was && !focused) {
                end(made);
              }
            });
    made.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    made.addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
    made.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    return made;
  }

  /// The letter of the key that opened the field is typed after it has the focus: it is no text.
  private static EventHandler<KeyEvent> keyThatOpened() {
    AtomicBoolean untouched = new AtomicBoolean(true);
    return event -> {
      if (event.getEventType() == KeyEvent.KEY_PRESSED) {
        untouched.set(false);
      } else if (event.getEventType() == KeyEvent.KEY_TYPED && untouched.get()) {
        event.consume();
      }
    };
  }

  private TextArea area(String text) {
    TextArea area = new TextArea(text);
    area.setWrapText(true);
    area.promptTextProperty().bind(messages.bound("canvas.comment-prompt"));
    return area;
  }

  private void key(KeyEvent event, TextInputControl made, boolean title) {
    boolean enter = event.getCode() == KeyCode.ENTER && (title || event.isShortcutDown());
    boolean escape = event.getCode() == KeyCode.ESCAPE;
    if (enter || escape) {
      event.consume();
      if (title && escape) {
        model.texts().cancel();
      } else {
        end(made);
      }
    }
  }

  private void end(TextInputControl made) {
    if (field == made) {
      model.texts().finish(made.getText());
    }
  }

  private void follow() {
    TextInputControl shown = field;
    if (shown != null) {
      model.texts().editProperty().get().ifPresent(edit -> place(shown, edit));
    }
  }

  private void place(TextInputControl shown, Edit edit) {
    Box box = model.viewport().toScreen(edit.box());
    double letter = Math.max(LEAST_LETTER, LETTER * model.viewport().zoom());
    double height = Math.max(edit instanceof Edit.Title ? TITLE_HEIGHT : 2 * letter, box.height());
    // Only a length: colours and typefaces are the theme's.
    shown.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", letter));
    view.popovers().showAbove(shown, box.corner());
    shown.resizeRelocate(box.x(), box.y(), Math.max(LEAST_WIDTH, box.width()), height);
  }
}
