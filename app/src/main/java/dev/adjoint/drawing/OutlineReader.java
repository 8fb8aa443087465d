// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Outline.Close;
import dev.adjoint.drawing.Outline.Cubic;
import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.drawing.Outline.Step;
import java.util.ArrayList;
import java.util.List;

/// Reads the path language of SVG (the `d` attribute): all commands, relative and absolute.
///
/// Throws IllegalArgumentException with the place of the first character it does not understand;
/// our icons are resources, so that is a defect of ours and not of a user.
public final class OutlineReader {
  private final String text;
  private int at;
  private final List<Step> steps = new ArrayList<>();
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double handleX;
  private double handleY;
  private char previous = ' ';

  private OutlineReader(String text) {
    this.text = text;
  }

  public static Outline read(String pathData) {
    OutlineReader reader = new OutlineReader(pathData);
    reader.readAll();
    return new Outline(reader.steps);
  }

  private void readAll() {
    char command = ' ';
    while (skipSeparators()) {
      char next = text.charAt(at);
      if (Character.isLetter(next)) {
        command = next;
        at++;
      } else if (command == 'M' || command == 'm') {
        command = command == 'M' ? 'L' : 'l';
      } else if (command == ' ' || Character.toLowerCase(command) == 'z') {
        throw unexpected();
      }
      apply(command);
      previous = Character.toLowerCase(command);
    }
  }

  private void apply(char command) {
    boolean relative = Character.isLowerCase(command);
    double baseX = relative ? x : 0;
    double baseY = relative ? y : 0;
    switch (Character.toLowerCase(command)) {
      case 'm' -> move(baseX + number(), baseY + number());
      case 'l' -> line(baseX + number(), baseY + number());
      case 'h' -> line(baseX + number(), y);
      case 'v' -> line(x, baseY + number());
      case 'c' ->
          cubic(
              baseX + number(),
              baseY + number(),
              baseX + number(),
              baseY + number(),
              baseX + number(),
              baseY + number());
      case 's' -> {
        boolean smooth = previous == 'c' || previous == 's';
        double hx = smooth ? 2 * x - handleX : x;
        double hy = smooth ? 2 * y - handleY : y;
        cubic(hx, hy, baseX + number(), baseY + number(), baseX + number(), baseY + number());
      }
      case 'q' -> quadratic(baseX + number(), baseY + number(), baseX + number(), baseY + number());
      case 't' -> {
        boolean smooth = previous == 'q' || previous == 't';
        double hx = smooth ? 2 * x - handleX : x;
        double hy = smooth ? 2 * y - handleY : y;
        quadratic(hx, hy, baseX + number(), baseY + number());
      }
      case 'a' -> {
        double rx = number();
        double ry = number();
        double tilt = Math.toRadians(number());
        boolean large = flag();
        boolean sweep = flag();
        arc(rx, ry, tilt, large, sweep, baseX + number(), baseY + number());
      }
      case 'z' -> close();
      default -> {
        at--;
        throw unexpected();
      }
    }
  }

  private void move(double toX, double toY) {
    steps.add(new Move(toX, toY));
    x = startX = toX;
    y = startY = toY;
  }

  private void line(double toX, double toY) {
    steps.add(new Line(toX, toY));
    x = toX;
    y = toY;
  }

  private void close() {
    steps.add(new Close());
    x = startX;
    y = startY;
  }

  private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
    steps.add(new Cubic(x1, y1, x2, y2, toX, toY));
    handleX = x2;
    handleY = y2;
    x = toX;
    y = toY;
  }

  private void quadratic(double hx, double hy, double toX, double toY) {
    cubic(
        x + (hx - x) * 2 / 3,
        y + (hy - y) * 2 / 3,
        toX + (hx - toX) * 2 / 3,
        toY + (hy - toY) * 2 / 3,
        toX,
        toY);
    handleX = hx;
    handleY = hy;
  }

  private void arc(
      double rx, double ry, double tilt, boolean large, boolean sweep, double toX, double toY) {
    Arc.between(x, y, rx, ry, tilt, large, sweep, toX, toY)
        .forEach(c -> cubic(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y()));
    x = toX;
    y = toY;
  }

  private boolean skipSeparators() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at < text.length();
  }

  private boolean flag() {
    if (!skipSeparators() || (text.charAt(at) != '0' && text.charAt(at) != '1')) {
      throw unexpected();
    }
    return text.charAt(at++) == '1';
  }

  private double number() {
    skipSeparators();
    int start = at;
    boolean dot = false;
    boolean exponent = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean sign =
          (c == '-' || c == '+')
              && (at == start || Character.toLowerCase(text.charAt(at - 1)) == 'e');
      boolean point = c == '.' && !dot && !exponent;
      boolean e = (c == 'e' || c == 'E') && !exponent && at > start;
      if (!sign && !point && !e && !Character.isDigit(c)) {
        break;
      }
      dot |= point;
      exponent |= e;
      at++;
    }
    try {
      return Double.parseDouble(text.substring(start, at));
    } catch (NumberFormatException notANumber) {
      at = start;
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new IllegalArgumentException("path data: " + found + " at " + at + " in " + text);
  }
}
