// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.file.Quoted;
import java.util.Locale;
import java.util.Optional;

/// A number as people write it in tables: `3`, `-.5`, `+2`, `1e-3`, `NaN`, `-inf`. Nothing that
/// only Java reads (`1f`, `0x1F`), no thousands separators, nothing that overflows.
final class CellNumber {

  private static final int LONGEST = 400;

  private CellNumber() {}

  static Optional<Double> parse(String cell) {
    String text = cell.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (isDecimal(text)) {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Optional.of(Double.NaN);
      case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> Optional.empty();
    };
  }

  /// Sign, digits with at most one point, exponent. By hand: this runs for every cell of a large
  /// file.
  private static boolean isDecimal(String text) {
    int at = sign(text, 0);
    int whole = digits(text, at);
    int digits = whole - at;
    at = whole;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      digits += fraction - at - 1;
      at = fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      int exponent = sign(text, at + 1);
      at = digits(text, exponent);
      return at > exponent && at == text.length();
    }
    return at == text.length();
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /// Why `cell` is no number, in words.
  static String fault(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return "an empty cell";
    }
    if (text.length() > LONGEST) {
      return "a cell of " + text.length() + " characters is no number";
    }
    return isDecimal(text)
        ? Quoted.of(text) + " is too large: it would become infinity"
        : Quoted.of(text) + " is no number";
  }

  static String remedy(String cell) {
    if (isDecimal(cell.strip())) {
      return "use smaller numbers";
    }
    return cell.contains(",")
        ? "write a point before decimals and nothing between thousands"
        : "write a number such as 12, -0.5 or 1e-3";
  }
}
