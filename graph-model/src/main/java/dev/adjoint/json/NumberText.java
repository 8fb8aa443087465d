// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

/// Numbers in their shortest form that reads back the same: `1`, `0.5`, `1e-5`, `-0.0`.
final class NumberText {

  private static final double EXACT = 1e15;

  private NumberText() {}

  static String of(double value) {
    return isPlainWhole(value) ? Long.toString((long) value) : tidy(Double.toString(value));
  }

  static String of(float value) {
    return isPlainWhole(value) && Math.abs(value) < 1e7
        ? Long.toString((long) value)
        : tidy(Float.toString(value));
  }

  private static boolean isPlainWhole(double value) {
    boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
    return value == Math.rint(value) && Math.abs(value) < EXACT && !negativeZero;
  }

  private static String tidy(String text) {
    return text.replace(".0E", "e").replace('E', 'e');
  }
}
