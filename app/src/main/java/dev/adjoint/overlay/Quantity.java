// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.scene.NumberText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Times, sizes and counts as short texts of three digits with their unit.
final class Quantity {
  private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};
  private static final String[] COUNTS = {"", "k", "M", "G", "T", "P"};
  private static final String[] TIMES = {"ns", "µs", "ms", "s"};

  private Quantity() {}

  static String text(OverlayKind kind, double value) {
    return switch (kind) {
      case TIME -> scaled(value, 1000, TIMES);
      case MEMORY -> scaled(value, 1024, BYTES);
      case FLOPS -> scaled(value, 1000, COUNTS);
      case VALUES, GRADIENTS, ACTIVATIONS -> NumberText.of(value);
    };
  }

  /// A round number: no digit that says nothing.
  static String round(OverlayKind kind, double value) {
    boolean plain = value >= 1e-4 && value < 1e5;
    return switch (kind) {
      case VALUES, GRADIENTS, ACTIVATIONS ->
          plain
              ? new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString()
              : String.format(Locale.ROOT, "%.0e", value)
                  .replaceAll("e([+-])0*(\\d)", "e$1$2")
                  .replace('-', '−')
                  .replace("+", "");
      case TIME, MEMORY, FLOPS -> text(kind, value);
    };
  }

  private static String scaled(double value, double step, String[] units) {
    int unit = 0;
    double rest = value;
    while (rest >= step * 0.9995 && unit < units.length - 1) {
      rest /= step;
      unit++;
    }
    boolean whole = rest == Math.rint(rest);
    int decimals = whole || rest >= 100 ? 0 : rest >= 10 ? 1 : 2;
    String number = String.format(Locale.ROOT, "%." + decimals + "f", rest);
    return units[unit].isEmpty() ? number : number + " " + units[unit];
  }
}
