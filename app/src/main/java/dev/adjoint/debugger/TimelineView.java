// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Painting;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The steps of a run in two bands, forward and backward. Click or drag to travel in time; click
/// above a tick, or with the other button, to set a breakpoint.
final class TimelineView extends Painting {
  private static final double BAND_TOP = 24;
  private static final double BAND_HEIGHT = 54;
  private static final double RADIUS = 12;
  private static final double TICK_HEIGHT = 22;
  private static final double SUB_TICK_HEIGHT = 14;
  private static final double LABEL = 11;
  private static final double FUTURE = 0.38;

  private final DebuggerViewModel model;
  private final DebuggerActions actions;
  private final Messages messages;
  private TimelineLayout layout = new TimelineLayout(List.of(), 1, 0);

  TimelineView(
      DebuggerViewModel model,
      DebuggerActions actions,
      Messages messages,
      ObservableValue<Palette> palette) {
    super(palette);
    this.model = model;
    this.actions = actions;
    this.messages = messages;
    getStyleClass().add("timeline");
    model.timeline().addListener((at, before, now) -> repaint());
    messages.languageProperty().addListener((at, before, now) -> repaint());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  /// Where step `index` is on the screen; for tests, which cannot look a tick up.
  double xOfStep(int index) {
    return layout.tick(index) * zoom();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    Timeline timeline = model.timeline().getValue();
    layout = TimelineLayout.of(timeline, width);
    brush.setTextBaseline(VPos.CENTER);
    if (timeline.isEmpty()) {
      brush.setFill(colour(Swatch.TEXT_3));
      brush.setFont(Fonts.of(Typeface.UI, 12));
      brush.fillText(messages.text("debugger.empty"), 0, height / 2);
      return;
    }
    for (TimelineLayout.Band band : layout.bands()) {
      paintBand(brush, band);
    }
    for (int i = 0; i < timeline.steps().size(); i++) {
      double x = layout.tick(i);
      if (x > -layout.pitch() && x < width + layout.pitch()) {
        paintStep(brush, timeline, i, x);
      }
    }
    if (timeline.done() > 0) {
      paintPlayhead(brush, timeline, layout.tick(timeline.done() - 1));
    }
  }

  private void paintBand(GraphicsContext brush, TimelineLayout.Band band) {
    double x = band.x() - layout.offset();
    brush.setFill(colour(soft(band.side())));
    brush.fillRoundRect(x, BAND_TOP, band.width(), BAND_HEIGHT, RADIUS, RADIUS);
    String title =
        switch (band.side()) {
          case FORWARD -> messages.text("debugger.forward");
          case BACKWARD -> messages.text("debugger.backward");
          case UPDATE -> messages.text("debugger.update");
        };
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFont(Fonts.of(Typeface.UI_SEMIBOLD, LABEL));
    brush.setFill(colour(ink(band.side())));
    brush.fillText(title, x, BAND_TOP / 2);
    if (band.side() != Step.Side.UPDATE) {
      brush.setFont(Fonts.of(Typeface.UI, LABEL));
      brush.setFill(colour(Swatch.TEXT_2));
      double after = widthOf(title, Fonts.of(Typeface.UI_SEMIBOLD, LABEL)) + 8;
      brush.fillText(model.progress(band.side()), x + after, BAND_TOP / 2);
    }
  }

  private void paintStep(GraphicsContext brush, Timeline timeline, int index, double x) {
    Step step = timeline.steps().get(index);
    boolean current = index == timeline.done() - 1;
    brush.setGlobalAlpha(index < timeline.done() ? 1 : FUTURE);
    brush.setFill(colour(tick(step.side())));
    double width = current ? 4 : 3;
    brush.fillRoundRect(x - width / 2, BAND_TOP + 9, width, TICK_HEIGHT, 2, 2);
    int gradients = step.side() == Step.Side.BACKWARD ? Math.min(4, step.gradients()) : 1;
    for (int extra = 1; extra < gradients; extra++) {
      brush.fillRoundRect(x + 8 * extra + 4, BAND_TOP + 17, 2, SUB_TICK_HEIGHT, 1, 1);
    }
    brush.setGlobalAlpha(1);
    if (step.breakpoint()) {
      brush.setFill(colour(Swatch.ERROR));
      brush.fillOval(x - 12 - 4, BAND_TOP + 9, 8, 8);
    }
    if (layout.pitch() >= 44 || current) {
      paintLabel(brush, step, current, x);
    }
  }

  private void paintLabel(GraphicsContext brush, Step step, boolean current, double x) {
    brush.setTextAlign(TextAlignment.CENTER);
    brush.setFont(Fonts.of(current ? Typeface.UI_SEMIBOLD : Typeface.UI, LABEL));
    brush.setFill(colour(current ? ink(step.side()) : Swatch.TEXT_2));
    double room = current ? Math.max(layout.pitch(), 96) : layout.pitch() - 6;
    String label = fitted(step.label(), brush.getFont(), room);
    brush.fillText(label, x, BAND_TOP + BAND_HEIGHT - 10);
  }

  private void paintPlayhead(GraphicsContext brush, Timeline timeline, double x) {
    Step step = timeline.steps().get(timeline.done() - 1);
    brush.setFill(colour(tick(step.side())));
    brush.fillRoundRect(x - 6, BAND_TOP - 5, 12, 8, 3, 3);
    brush.fillPolygon(
        new double[] {x - 6, x + 6, x}, new double[] {BAND_TOP + 1, BAND_TOP + 1, BAND_TOP + 7}, 3);
    brush.fillRect(x - 0.75, BAND_TOP + 4, 1.5, TICK_HEIGHT + 6);
  }

  private static Swatch soft(Step.Side side) {
    return switch (side) {
      case FORWARD -> Swatch.FORWARD_SOFT;
      case BACKWARD -> Swatch.BACKWARD_SOFT;
      case UPDATE -> Swatch.SUNKEN;
    };
  }

  private static Swatch tick(Step.Side side) {
    return switch (side) {
      case FORWARD -> Swatch.FORWARD;
      case BACKWARD -> Swatch.BACKWARD;
      case UPDATE -> Swatch.TEXT_3;
    };
  }

  private static Swatch ink(Step.Side side) {
    return switch (side) {
      case FORWARD -> Swatch.FORWARD_TEXT;
      case BACKWARD -> Swatch.BACKWARD_TEXT;
      case UPDATE -> Swatch.TEXT_2;
    };
  }

  private void pressed(MouseEvent event) {
    double x = event.getX() / zoom();
    int step = layout.stepAt(x);
    if (step < 0) {
      return;
    }
    double fromTick = x - layout.tick(step);
    boolean onDot = fromTick < -7 && fromTick > -18 && event.getY() / zoom() < BAND_TOP + 22;
    if (event.getButton() == MouseButton.SECONDARY || onDot) {
      actions.toggleBreakpoint(step);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      actions.seek(step + 1);
    }
  }

  private void dragged(MouseEvent event) {
    int step = layout.stepAt(event.getX() / zoom());
    if (step >= 0 && model.timeline().getValue().done() != step + 1) {
      actions.seek(step + 1);
    }
  }
}
