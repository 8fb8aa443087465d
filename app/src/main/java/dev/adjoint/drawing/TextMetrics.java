// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// Measures text, so that layout is the same on screen and in a file.
@FunctionalInterface
public interface TextMetrics {
  /// Advance width in pixels at 100 %.
  double width(String text, TextRole role);

  /// The text itself when it fits, else its longest beginning that fits with an ellipsis.
  default String fit(String text, TextRole role, double available) {
    if (width(text, role) <= available) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(text.substring(0, middle) + "…", role) <= available) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "…" : text.substring(0, low) + "…";
  }
}
