// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.TextWidth;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws bands, ticks, breakpoints and the playhead of a timeline. Ticks too close to be told apart
/// run together into a band, darker where it is done.
final class TimelinePainter {
  static final double BAND_TOP = 22;
  static final double BAND_HEIGHT = 50;
  static final double TITLE = 8;
  private static final double RADIUS = 12;
  private static final double TICK_TOP = BAND_TOP + 8;
  private static final double TICK_HEIGHT = 22;
  private static final double SUB_TICK_HEIGHT = 14;
  private static final double LABEL = 11;
  private static final double FUTURE = 0.38;
  private static final double LABEL_PITCH = 44;
  private static final double SUB_TICK_PITCH = 20;

  private final GraphicsContext brush;
  private final TimelineLayout layout;
  private final double width;
  private final Function<Swatch, Color> colours;

  TimelinePainter(
      GraphicsContext brush, TimelineLayout layout, double width, Function<Swatch, Color> colours) {
    this.brush = brush;
    this.layout = layout;
    this.width = width;
    this.colours = colours;
  }

  /// @param title words of a side and, quieter, how far it is
  void paint(Timeline timeline, BiFunction<Step.Side, Boolean, String> title) {
    for (TimelineLayout.Band band : layout.bands()) {
      paintBand(band, title);
    }
    if (layout.isMerged()) {
      paintMerged(timeline);
    } else {
      int last = layout.stepAt(width);
      for (int i = Math.max(0, layout.stepAt(0)); i <= last; i++) {
        paintStep(timeline, i, layout.tick(i));
      }
      paintIfHidden(timeline);
    }
    if (timeline.done() > 0) {
      paintPlayhead(timeline, layout.tick(timeline.done() - 1));
    }
  }

  private void paintIfHidden(Timeline timeline) {
    if (timeline.done() > 0) {
      double x = layout.tick(timeline.done() - 1);
      if (x < -layout.pitch() || x > width + layout.pitch()) {
        paintLabel(timeline.steps().get(timeline.done() - 1), true, x);
      }
    }
  }

  private void paintBand(TimelineLayout.Band band, BiFunction<Step.Side, Boolean, String> title) {
    double x = band.x() - layout.offset();
    double left = Math.max(x, -RADIUS);
    double right = Math.min(x + band.width(), width + RADIUS);
    if (right <= left) {
      return;
    }
    brush.setFill(colours.apply(soft(band.side())));
    brush.fillRoundRect(left, BAND_TOP, right - left, BAND_HEIGHT, RADIUS, RADIUS);
    // A title stays in sight as long as some of its band is.
    double at = Math.max(x, 0);
    Font bold = Fonts.of(Typeface.UI_SEMIBOLD, LABEL);
    String name = title.apply(band.side(), false);
    double nameWidth = TextWidth.of(name, bold);
    if (right - at < nameWidth) {
      return;
    }
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFont(bold);
    brush.setFill(colours.apply(ink(band.side())));
    Lettering.write(brush, name, at, TITLE);
    String progress = title.apply(band.side(), true);
    Font plain = Fonts.of(Typeface.UI, LABEL);
    if (band.side() != Step.Side.UPDATE
        && right - at > nameWidth + 8 + TextWidth.of(progress, plain)) {
      brush.setFont(plain);
      brush.setFill(colours.apply(Swatch.TEXT_2));
      Lettering.write(brush, progress, at + nameWidth + 8, TITLE);
    }
  }

  /// One strip for what is done and one, paler, for what is to come; breakpoints keep their dots.
  private void paintMerged(Timeline timeline) {
    for (TimelineLayout.Band band : layout.bands()) {
      double x = band.x() - layout.offset();
      int doneHere = Math.clamp(timeline.done() - band.first(), 0, band.count());
      double border = x + doneHere * layout.pitch();
      brush.setFill(colours.apply(tick(band.side())));
      brush.setGlobalAlpha(0.75);
      strip(x, border);
      brush.setGlobalAlpha(FUTURE * 0.6);
      strip(border, x + band.width());
      brush.setGlobalAlpha(1);
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < timeline.steps().size(); i++) {
      var stop = timeline.steps().get(i).stop();
      if (stop.isPresent()) {
        double x = layout.tick(i);
        if (x - before >= 6 && x > -8 && x < width + 8) {
          paintStop(stop.get(), timeline.steps().get(i).side(), x);
          before = x;
        }
      }
    }
  }

  private void strip(double from, double to) {
    double left = Math.max(from, 0);
    double right = Math.min(to, width);
    if (right > left) {
      brush.fillRect(left, TICK_TOP, right - left, TICK_HEIGHT);
    }
  }

  private void paintStep(Timeline timeline, int index, double x) {
    Step step = timeline.steps().get(index);
    boolean current = index == timeline.done() - 1;
    brush.setGlobalAlpha(index < timeline.done() ? 1 : FUTURE);
    brush.setFill(colours.apply(tick(step.side())));
    double thick = current ? 4 : Math.min(3, layout.pitch() / 2);
    // No rounded corners: at this size nobody sees them, and software takes ten times as long.
    brush.fillRect(x - thick / 2, TICK_TOP, thick, TICK_HEIGHT);
    if (layout.pitch() >= SUB_TICK_PITCH) {
      paintSubTicks(timeline, step, current, x);
    }
    brush.setGlobalAlpha(1);
    step.stop().ifPresent(dot -> paintStop(dot, step.side(), x - Math.min(12, layout.pitch() / 2)));
    if (layout.pitch() >= LABEL_PITCH || current) {
      paintLabel(step, current, x);
    }
  }

  /// One for each gradient past the first; of the current step those that are shown stand out.
  private void paintSubTicks(Timeline timeline, Step step, boolean current, double x) {
    int gradients = step.side() == Step.Side.BACKWARD ? Math.min(4, step.gradients()) : 1;
    double apart = Math.min(8, (layout.pitch() / 2 - 3) / Math.max(1, gradients - 1));
    for (int extra = 1; extra < gradients; extra++) {
      if (current) {
        brush.setGlobalAlpha(extra < timeline.parts().shown() ? 1 : FUTURE);
      }
      double at = x + 4 + apart * extra;
      brush.fillRect(at, TICK_TOP + 8, 2, SUB_TICK_HEIGHT);
    }
  }

  /// A circle for values, a diamond for gradients, hollow when disabled, with a bar when
  /// conditional.
  private void paintStop(Breakmark.Dot dot, Step.Side side, double x) {
    double y = TICK_TOP + 4;
    boolean diamond = side == Step.Side.BACKWARD;
    brush.setFill(colours.apply(Swatch.ERROR));
    brush.setStroke(colours.apply(Swatch.ERROR));
    brush.setLineWidth(1.5);
    double reach = diamond ? 5 : 4;
    double[] xs = {x, x + reach, x, x - reach};
    double[] ys = {y - reach, y, y + reach, y};
    if (dot.enabled() && diamond) {
      brush.fillPolygon(xs, ys, 4);
    } else if (dot.enabled()) {
      brush.fillOval(x - reach, y - reach, 2 * reach, 2 * reach);
    } else if (diamond) {
      brush.strokePolygon(xs, ys, 4);
    } else {
      brush.strokeOval(x - reach + 0.5, y - reach + 0.5, 2 * reach - 1, 2 * reach - 1);
    }
    if (dot.conditional()) {
      brush.setFill(colours.apply(dot.enabled() ? soft(side) : Swatch.ERROR));
      brush.fillRect(x - 2, y - 0.75, 4, 1.5);
    }
  }

  private void paintLabel(Step step, boolean current, double x) {
    brush.setTextAlign(TextAlignment.CENTER);
    brush.setFont(Fonts.of(current ? Typeface.UI_SEMIBOLD : Typeface.UI, LABEL));
    boolean crowded = layout.pitch() < LABEL_PITCH;
    double room = crowded ? 96 : layout.pitch() - (current ? 2 : 6);
    String name = TextWidth.fitted(step.label(), step.node(), brush.getFont(), room);
    // Scrolled out of sight, the current step is still named at the edge behind which it is.
    String label = current && x < 0 ? "‹ " + name : current && x > width ? name + " ›" : name;
    double half = TextWidth.of(label, brush.getFont()) / 2;
    double y = BAND_TOP + BAND_HEIGHT - 9;
    double at = current ? Math.clamp(x, half, Math.max(half, width - half)) : x;
    if (crowded || !label.equals(name)) {
      brush.setFill(colours.apply(soft(step.side())));
      brush.fillRect(at - half - 3, y - 7, 2 * half + 6, 14);
    }
    brush.setFill(colours.apply(current ? ink(step.side()) : Swatch.TEXT_2));
    Lettering.write(brush, label, at, y);
  }

  private void paintPlayhead(Timeline timeline, double x) {
    Step step = timeline.steps().get(timeline.done() - 1);
    brush.setFill(colours.apply(tick(step.side())));
    brush.fillRoundRect(x - 6, BAND_TOP - 6, 12, 8, 3, 3);
    brush.fillPolygon(
        new double[] {x - 6, x + 6, x}, new double[] {BAND_TOP, BAND_TOP, BAND_TOP + 6}, 3);
    brush.fillRect(x - 0.75, BAND_TOP + 4, 1.5, TICK_HEIGHT + 5);
    if (layout.isMerged()) {
      paintLabel(step, true, x);
    }
  }

  /// A quiet note where the timeline has room for it.
  ///
  /// @param title of the last band, with what stands beside it
  void paintNote(List<String> sentences, String title) {
    Font font = Fonts.of(Typeface.UI, LABEL);
    double titleWidth = TextWidth.of(title, Fonts.of(Typeface.UI_SEMIBOLD, LABEL)) + 8;
    brush.setFont(font);
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFill(colours.apply(Swatch.TEXT_3));
    NotePlace.of(sentences, layout, width, titleWidth, line -> TextWidth.of(line, font))
        .ifPresent(
            place -> {
              double y = place.y();
              for (String line : place.lines()) {
                Lettering.write(brush, line, place.x(), y);
                y += NotePlace.LEADING;
              }
            });
  }

  /// Where the window lies in a timeline that is longer than it.
  void paintOverview(double y) {
    double share = width / layout.length();
    brush.setFill(colours.apply(Swatch.LINE));
    brush.fillRoundRect(0, y, width, 3, 3, 3);
    brush.setFill(colours.apply(Swatch.TEXT_3));
    double thumb = Math.max(16, width * share);
    double reach = layout.offset() / Math.max(1, layout.length() - width);
    brush.fillRoundRect(reach * (width - thumb), y, thumb, 3, 3, 3);
  }

  /// A few words above the tick under the pointer.
  void paintHover(String words, double x) {
    Font font = Fonts.of(Typeface.UI, LABEL);
    double room = TextWidth.of(words, font) + 12;
    double left = Math.clamp(x - room / 2, 0, Math.max(0, width - room));
    brush.setFill(colours.apply(Swatch.LINE_STRONG));
    brush.fillRoundRect(left - 1, 1, room + 2, 19, 8, 8);
    brush.setFill(colours.apply(Swatch.RAISED));
    brush.fillRoundRect(left, 2, room, 17, 7, 7);
    brush.setFont(font);
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFill(colours.apply(Swatch.TEXT_1));
    Lettering.write(brush, words, left + 6, 10.5);
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
}
