// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import java.util.Locale;

/// Numbers as short texts: four significant digits, a true minus, powers of ten only where they
/// must.
public final class NumberText {
  private NumberText() {}

  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    String text;
    if (size == 0) {
      text = "0";
    } else if (size >= 1e5 || size < 1e-4) {
      text =
          String.format(Locale.ROOT, "%.1e", size)
              .replace("e+0", "e")
              .replace("e-0", "e−")
              .replace("e+", "e")
              .replace("e-", "e−");
    } else {
      int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
      text = String.format(Locale.ROOT, "%." + decimals + "f", size);
    }
    return value < 0 ? "−" + text : text;
  }
}
