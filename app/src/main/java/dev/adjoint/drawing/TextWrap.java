// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks text into lines of a width: at spaces, and inside words that are wider than a line.
public final class TextWrap {
  private final double width;
  private final ToDoubleFunction<String> measure;
  private final List<String> lines = new ArrayList<>();

  private TextWrap(double width, ToDoubleFunction<String> measure) {
    this.width = width;
    this.measure = measure;
  }

  /// At least one line; line breaks of the text are kept.
  public static List<String> lines(String text, TextRole role, double width, TextMetrics metrics) {
    return lines(text, width, line -> metrics.width(line, role));
  }

  /// The same of text whose width others measure.
  public static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    TextWrap wrap = new TextWrap(width, measure);
    text.replace("\t", "  ").lines().forEach(wrap::paragraph);
    if (text.isEmpty() || text.endsWith("\n")) {
      wrap.lines.add("");
    }
    return List.copyOf(wrap.lines);
  }

  private void paragraph(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<= )", -1)) {
      if (fits(line + word.stripTrailing())) {
        line.append(word);
      } else {
        if (!line.isEmpty()) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        line.append(cut(word));
      }
    }
    lines.add(line.toString().stripTrailing());
  }

  /// Adds the full lines that a word needs; gives what is left of it.
  private String cut(String word) {
    String rest = word;
    while (!fits(rest.stripTrailing())) {
      int end = rest.offsetByCodePoints(0, 1);
      while (end < rest.length()) {
        int next = rest.offsetByCodePoints(end, 1);
        if (!fits(rest.substring(0, next))) {
          break;
        }
        end = next;
      }
      if (end >= rest.length()) {
        return rest;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  private boolean fits(String text) {
    return measure.applyAsDouble(text) <= width;
  }
}
