// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.scene.NumberText;
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
