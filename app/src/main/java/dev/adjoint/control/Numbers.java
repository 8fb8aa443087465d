// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.Locale;

/// Numbers as people read them: a real minus sign, four significant digits, no `E`.
public final class Numbers {
  /// Stands for a number that is not known yet.
  public static final String PENDING = "…";

  private static final double TINY = 1e-4;
  private static final double HUGE = 1e6;
  private static final String PREFIXES = " kMGTP";

  private Numbers() {}

  /// Four digits: `0.0614`, `−1.250`, `784`, `3.2e−7`, `NaN`, `∞`.
  public static String brief(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return minus(plain(value));
  }

  /// Three digits, for narrow cells: `−1.40`, `0.061`, `784`, `3.2e−7`.
  public static String compact(double value) {
    double magnitude = Math.abs(value);
    boolean plain = magnitude >= 0.001 && magnitude < 1000 && value != Math.rint(value);
    if (!plain) {
      return brief(value);
    }
    int decimals = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 0.1 ? 2 : 3;
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /// Grouped by thousands: `101,770`.
  public static String count(long value) {
    return minus(String.format(Locale.ROOT, "%,d", value));
  }

  /// With a prefix that leaves four digits: `13.03 MFLOP`, `640 FLOP`.
  public static String scaled(long value, String unit) {
    double left = value;
    int prefix = 0;
    while (left >= 1000 && prefix < PREFIXES.length() - 1) {
      left /= 1000;
      prefix++;
    }
    String letter = prefix == 0 ? "" : PREFIXES.substring(prefix, prefix + 1);
    String number = prefix == 0 ? Long.toString(value) : fourDigits(left);
    return number + " " + letter + unit;
  }

  /// A span of time: `18 µs`, `1.250 ms`, `2.100 s`.
  public static String time(long nanos) {
    if (nanos < 1_000_000) {
      return Math.max(1, Math.round(nanos / 1e3)) + " µs";
    }
    return nanos < 1_000_000_000L
        ? fourDigits(nanos / 1e6) + " ms"
        : fourDigits(nanos / 1e9) + " s";
  }

  private static String fourDigits(double value) {
    int decimals = value >= 100 ? 1 : value >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String plain(double value) {
    double magnitude = Math.abs(value);
    if (value == Math.rint(value) && magnitude < HUGE) {
      return magnitude == 0 ? "0" : String.format(Locale.ROOT, "%.0f", value);
    }
    if (magnitude < TINY || magnitude >= HUGE) {
      return String.format(Locale.ROOT, "%.1e", value).replaceAll("e([+-])0*(\\d)", "e$1$2");
    }
    int decimals = magnitude < 1 ? 4 : Math.max(0, 3 - (int) Math.floor(Math.log10(magnitude)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String minus(String number) {
    return number.replace('-', '−').replace("e+", "e");
  }
}
