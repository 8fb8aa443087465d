// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.control.TextWidth;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.IterationCurve;
import dev.adjoint.session.RunPlace;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The loss over the iterations of the run. Drag to go back to any of them; arrow keys go from one
/// to the next.
final class HistoryStrip extends Painting {
  private static final double LABEL = 11;
  private static final double HINT_ROOM = 520;

  private final DebuggerViewModel model;
  private final Messages messages;

  HistoryStrip(DebuggerViewModel model, Messages messages, ObservableValue<Palette> palette) {
    super(palette);
    this.model = model;
    this.messages = messages;
    getStyleClass().add("history");
    setId("history");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    model.snapshot().addListener((at, before, now) -> follow(before, now));
    model.losses().addListener((at, before, now) -> show());
    messages.languageProperty().addListener((at, before, now) -> show());
    focusedProperty().addListener((at, before, now) -> repaint());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::travel);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::travel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    show();
  }

  /// Within an iteration nothing here moves.
  private void follow(RunSnapshot before, RunSnapshot now) {
    boolean same =
        before.exists() == now.exists()
            && before.place().iteration() == now.place().iteration()
            && before.place().first() == now.place().first()
            && before.place().furthest() == now.place().furthest();
    if (!same) {
      show();
    }
  }

  private void show() {
    setAccessibleText(
        messages.text("debugger.history") + " " + model.iterationWords(model.place().iteration()));
    repaint();
  }

  private HistoryLayout layoutFor(double width) {
    RunPlace place = model.place();
    return new HistoryLayout(place.first(), place.furthest(), width);
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (!model.snapshot().getValue().exists()) {
      return;
    }
    HistoryLayout layout = layoutFor(width);
    brush.setTextBaseline(VPos.CENTER);
    brush.setFont(Fonts.of(Typeface.UI, LABEL));
    brush.setStroke(colour(isFocused() ? Swatch.ACCENT : Swatch.LINE));
    brush.setLineWidth(1);
    brush.strokeLine(0, height - 0.5, width, height - 0.5);
    paintCurve(brush, layout, height);
    paintMarker(brush, layout, width, height);
  }

  private void paintCurve(GraphicsContext brush, HistoryLayout layout, double height) {
    IterationCurve curve = model.losses().getValue();
    HistoryLayout.Line line = layout.line(curve, 3, height - 4);
    brush.setStroke(colour(Swatch.LOSS));
    brush.setLineWidth(1.25);
    brush.strokePolyline(line.x(), line.y(), line.x().length);
    brush.setFill(colour(Swatch.ERROR));
    for (int i = 0; i < curve.size(); i++) {
      if (!Double.isFinite(curve.value(i))) {
        brush.fillRect(layout.x(curve.iteration(i)) - 1, 2, 2, height - 4);
      }
    }
  }

  private void paintMarker(
      GraphicsContext brush, HistoryLayout layout, double width, double height) {
    long iteration = model.place().iteration();
    double x = layout.x(iteration);
    brush.setFill(colour(Swatch.TEXT_1));
    brush.fillRect(x - 0.75, 1, 1.5, height - 2);
    String words = model.iterationWords(iteration);
    double needed = TextWidth.of(words, brush.getFont()) + 8;
    boolean right = x + needed < width;
    brush.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
    brush.setFill(colour(Swatch.PANEL, 0.95));
    brush.fillRect(right ? x + 4 : x - needed - 2, 2, needed - 2, height - 5);
    brush.setFill(colour(Swatch.TEXT_2));
    Lettering.write(brush, words, right ? x + 7 : x - 7, height / 2);
    String hint = messages.text("debugger.rewind");
    double hintWidth = TextWidth.of(hint, brush.getFont());
    boolean free = !right || x + needed + hintWidth + 16 < width;
    if (width > HINT_ROOM && right && free) {
      brush.setTextAlign(TextAlignment.RIGHT);
      brush.setFill(colour(Swatch.TEXT_3));
      Lettering.write(brush, hint, width, height / 2);
    }
  }

  private void travel(MouseEvent event) {
    requestFocus();
    if (model.snapshot().getValue().exists()) {
      long iteration = layoutFor(getWidth() / zoom()).iterationAt(event.getX() / zoom());
      if (iteration != model.place().iteration()) {
        model.travelTo(iteration);
      }
    }
  }

  private void key(KeyEvent event) {
    RunPlace place = model.place();
    long goal =
        switch (event.getCode()) {
          case LEFT -> Math.max(place.first(), place.iteration() - 1);
          case RIGHT -> Math.min(place.furthest(), place.iteration() + 1);
          case HOME -> place.first();
          case END -> place.furthest();
          default -> -1;
        };
    if (goal >= 0 && model.snapshot().getValue().exists()) {
      model.travelTo(goal);
      event.consume();
    }
  }
}
