// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Sight;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Five stops round the window: a note beside the part it speaks of, and a frame around that part.
/// Everything stays usable meanwhile.
public final class TourView extends Pane {
  private static final double GAP = 12;

  private final Messages messages;
  private final Region frame = new Region();
  private final VBox note = new VBox();
  private final Label title = Labels.of("", "panel-title");
  private final Label text = Labels.of("", "body");
  private final Label place = Labels.of("", "caption");
  private final Button back;
  private final Button next;
  private final Runnable whenDone;
  private int stop;

  /// @param whenDone after the last stop, and when the person has seen enough
  public TourView(Messages messages, Runnable whenDone) {
    this.messages = messages;
    this.whenDone = whenDone;
    setId("tour");
    setPickOnBounds(false);
    frame.getStyleClass().add("tour-frame");
    frame.setMouseTransparent(true);
    frame.setManaged(false);
    back = button(() -> go(stop - 1));
    next = button(() -> go(stop + 1));
    next.getStyleClass().add("primary");
    next.setId("tour-next");
    IconButton away = new IconButton("ui/close", messages.bound("tour.end"), whenDone);
    HBox head = new HBox(title, Labels.gap(), away);
    head.getStyleClass().add("help-head");
    text.setWrapText(true);
    HBox foot = new HBox(place, Labels.gap(), back, next);
    foot.getStyleClass().add("help-head");
    note.getChildren().addAll(head, text, foot);
    note.getStyleClass().addAll("popover", "help-panel", "tour-note");
    note.setManaged(false);
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    getChildren().addAll(frame, note);
    messages.languageProperty().subscribe(language -> show());
    sceneProperty()
        .subscribe(
            scene -> {
              requestLayout();
              next.requestFocus();
            });
  }

  private static Button button(Runnable action) {
    Button button = new Button();
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void go(int to) {
    if (to >= TourStep.values().length) {
      whenDone.run();
      return;
    }
    stop = Math.max(0, to);
    show();
    next.requestFocus();
  }

  private void show() {
    TourStep now = TourStep.values()[stop];
    title.setText(messages.text(now.titleKey()));
    text.setText(messages.text(now.textKey()));
    place.setText(messages.text("tour.place", stop + 1, TourStep.values().length));
    boolean last = stop == TourStep.values().length - 1;
    next.setText(messages.text(last ? "tour.done" : "tour.next"));
    back.setText(messages.text("tour.back"));
    back.setVisible(stop > 0);
    requestLayout();
  }

  /// Who came by the keyboard goes on by it, as long as nothing else of the window was touched.
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> (event.getTarget() instanceof Button pressed ? pressed : next).fire();
      case RIGHT -> go(stop + 1);
      case LEFT -> go(stop - 1);
      case ESCAPE -> whenDone.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    note.applyCss();
    double width = note.prefWidth(-1);
    double height = note.prefHeight(width);
    Bounds part = part().orElse(getLayoutBounds());
    frame.resizeRelocate(
        part.getMinX() - 2, part.getMinY() - 2, part.getWidth() + 4, part.getHeight() + 4);
    double x = Math.clamp(beside(part, width), GAP, Math.max(GAP, getWidth() - width - GAP));
    double y = Math.clamp(above(part, height), GAP, Math.max(GAP, getHeight() - height - GAP));
    note.resizeRelocate(x, y, width, height);
  }

  /// To the right of a part if there is room, else to its left, else within.
  private double beside(Bounds part, double width) {
    if (part.getWidth() > getWidth() / 2 || part.getHeight() < getHeight() / 4) {
      return part.getMinX() + GAP;
    }
    double right = part.getMaxX() + GAP;
    return right + width < getWidth() ? right : part.getMinX() - width - GAP;
  }

  /// Above a low part, at the foot of a large one, beside a high one.
  private double above(Bounds part, double height) {
    if (part.getHeight() < getHeight() / 4) {
      return part.getMinY() - height - GAP;
    }
    boolean wide = part.getWidth() > getWidth() / 2;
    return wide ? part.getMaxY() - height - 2 * GAP : part.getMinY() + 4 * GAP;
  }

  private Optional<Bounds> part() {
    if (getScene() == null) {
      return Optional.empty();
    }
    Node node = getScene().lookup(TourStep.values()[stop].beside());
    return Optional.ofNullable(node)
        .filter(Sight::has)
        .map(found -> sceneToLocal(found.localToScene(found.getLayoutBounds())));
  }
}
