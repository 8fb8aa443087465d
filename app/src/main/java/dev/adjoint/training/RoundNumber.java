// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers that people chose, such as a learning rate, or that stand at an axis: no digit that says
/// nothing.
final class RoundNumber {
  private static final MathContext DIGITS = new MathContext(3);

  private RoundNumber() {}

  /// Every digit that says something, as people type it.
  static String exact(double value) {
    boolean plain = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e7);
    return plain
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value).replace("E", "e").replace(".0e", "e");
  }

  static String text(double value) {
    boolean plain = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e5);
    String text =
        plain
            ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
            : String.format(Locale.ROOT, "%.0e", value).replaceAll("e([+-])0*(\\d)", "e$1$2");
    return text.replace('-', '−').replace("e+", "e");
  }
}
