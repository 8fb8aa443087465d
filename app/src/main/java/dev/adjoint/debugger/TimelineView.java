// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.control.TextWidth;
import dev.adjoint.drawing.TextWrap;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The steps of a run in bands: forward, backward, update. Click or drag to travel in time; click
/// left of a tick, or with the other button, to set a breakpoint. The wheel scrolls, with Ctrl it
/// zooms; arrow keys move the playhead.
final class TimelineView extends Painting {
  private static final double ZOOM_STEP = 1.25;
  private static final double DOT_NEAR = 7;
  private static final double DOT_FAR = 18;
  private static final int PAGE = 10;

  /// From one line of words to the next.
  private static final double LINE = 18;

  private final DebuggerViewModel model;
  private final DebuggerActions actions;
  private final Messages messages;
  private TimelineLayout layout = new TimelineLayout(List.of(), 1, 0, 0);
  private OptionalDouble pitch = OptionalDouble.empty();
  private OptionalDouble scrolled = OptionalDouble.empty();
  private int hovered = -1;

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
    setId("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    model.timeline().addListener((at, before, now) -> show(before, now));
    messages.languageProperty().addListener((at, before, now) -> repaint());
    focusedProperty().addListener((at, before, now) -> repaint());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Where step `index` is on the screen; for tests, which cannot look a tick up.
  double xOfStep(int index) {
    return layout.tick(index) * zoom();
  }

  private void show(Timeline before, Timeline now) {
    if (before.steps().size() != now.steps().size()) {
      pitch = OptionalDouble.empty();
      hovered = -1;
    }
    if (before.done() != now.done()) {
      // What was scrolled to is left for where the run is.
      scrolled = OptionalDouble.empty();
    }
    List<String> spoken = new ArrayList<>();
    spoken.add(
        now.done() == 0
            ? messages.text("problems.timeline")
            : messages.text("problems.timeline") + ": " + model.words(now.done() - 1));
    spoken.addAll(model.note());
    setAccessibleText(String.join(" · ", spoken));
    repaint();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    Timeline timeline = model.timeline().getValue();
    layout = TimelineLayout.of(timeline, width, pitch, scrolled);
    brush.setTextBaseline(VPos.CENTER);
    if (timeline.isEmpty()) {
      paintNothing(brush, width, height);
      return;
    }
    TimelinePainter painter = new TimelinePainter(brush, layout, width, this::colour);
    painter.paint(timeline, (side, quiet) -> quiet ? model.progress(side) : model.sideName(side));
    List<String> note = model.note();
    if (!note.isEmpty()) {
      Step.Side last = timeline.steps().getLast().side();
      painter.paintNote(note, model.sideName(last) + " " + model.progress(last));
    }
    double bottom = TimelinePainter.BAND_TOP + TimelinePainter.BAND_HEIGHT;
    if (layout.length() > width + 0.5) {
      painter.paintOverview(bottom + 2);
    }
    if (isFocused()) {
      brush.setStroke(colour(Swatch.ACCENT));
      brush.setLineWidth(1.5);
      brush.strokeRoundRect(0.75, TimelinePainter.BAND_TOP - 0.5, width - 1.5, 51, 12, 12);
    }
    if (hovered >= 0 && hovered < timeline.steps().size()) {
      painter.paintHover(model.words(hovered), layout.tick(hovered));
    }
  }

  /// Says what to do first.
  private void paintNothing(GraphicsContext brush, double width, double height) {
    Font font = Fonts.of(Typeface.UI, 12);
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFill(colour(Swatch.TEXT_3));
    brush.setFont(font);
    List<String> lines =
        TextWrap.lines(messages.text("debugger.empty"), width, line -> TextWidth.of(line, font));
    double y = (height - (lines.size() - 1) * LINE) / 2;
    for (String line : lines) {
      Lettering.write(brush, line, 0, y);
      y += LINE;
    }
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    double x = event.getX() / zoom();
    int step = layout.stepAt(x);
    if (step < 0) {
      return;
    }
    double fromTick = x - layout.tick(step);
    double near = Math.min(DOT_NEAR, layout.pitch() / 4);
    boolean beside = !layout.isMerged() && fromTick < -near && fromTick > -DOT_FAR;
    boolean onDot = beside && event.getY() / zoom() < TimelinePainter.BAND_TOP + 22;
    if (event.getButton() == MouseButton.SECONDARY || onDot) {
      actions.toggleBreakpoint(step);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      model.travel(step + 1);
    }
  }

  private void dragged(MouseEvent event) {
    int step = layout.stepAt(event.getX() / zoom());
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    if (primary && step >= 0 && model.timeline().getValue().done() != step + 1) {
      model.travel(step + 1);
    }
  }

  private void moved(MouseEvent event) {
    boolean over = event.getY() / zoom() >= TimelinePainter.BAND_TOP - 6;
    hover(over ? layout.stepAt(event.getX() / zoom()) : -1);
  }

  private void hover(int step) {
    if (step != hovered) {
      hovered = step;
      repaint();
    }
  }

  private void scroll(ScrollEvent event) {
    double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (turned == 0 || layout.bands().isEmpty()) {
      return;
    }
    if (event.isShortcutDown()) {
      zoomBy(turned > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX() / zoom());
    } else {
      scrolled = OptionalDouble.of(layout.offset() - turned);
      repaint();
    }
    event.consume();
  }

  /// The step under `x` stays where it is.
  private void zoomBy(double factor, double x) {
    double before = layout.pitch();
    double width = getWidth() / zoom();
    pitch = OptionalDouble.of(before * factor);
    double after = TimelineLayout.of(model.timeline().getValue(), width, pitch, scrolled).pitch();
    pitch = OptionalDouble.of(after);
    scrolled = OptionalDouble.of((layout.offset() + x) * after / before - x);
    repaint();
  }

  private void key(KeyEvent event) {
    Timeline now = model.timeline().getValue();
    int goal =
        switch (event.getCode()) {
          case LEFT -> now.done() - 1;
          case RIGHT -> now.done() + 1;
          case PAGE_UP -> now.done() - PAGE;
          case PAGE_DOWN -> now.done() + PAGE;
          case HOME -> 0;
          case END -> now.steps().size();
          default -> Integer.MIN_VALUE;
        };
    if (event.isShortcutDown() || event.isAltDown() || now.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoomBy(ZOOM_STEP, getWidth() / zoom() / 2);
      case MINUS, SUBTRACT -> zoomBy(1 / ZOOM_STEP, getWidth() / zoom() / 2);
      case B -> {
        if (now.done() > 0) {
          actions.toggleBreakpoint(now.done() - 1);
        }
      }
      default -> {
        if (goal == Integer.MIN_VALUE) {
          return;
        }
        model.travel(Math.clamp(goal, 0, now.steps().size()));
      }
    }
    event.consume();
  }
}
