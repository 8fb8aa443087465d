// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// Curves for tests of what shows them.
public final class LossCurves {
  private LossCurves() {}

  /// @param losses of iteration 1, 2, …
  public static LossCurve of(double... losses) {
    LossCurve curve = LossCurve.EMPTY;
    for (int i = 0; i < losses.length; i++) {
      curve = curve.with(i + 1, losses[i]);
    }
    return curve;
  }
}
