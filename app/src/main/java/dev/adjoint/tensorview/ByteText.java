// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.Locale;

/// Sizes of memory as people read them.
final class ByteText {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
  private static final int STEP = 1024;

  private ByteText() {}

  /// Three digits: `96 B`, `3.06 KiB`, `29.9 MiB`.
  static String of(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    int decimals = unit == 0 || amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", amount, UNITS[unit]);
  }
}
