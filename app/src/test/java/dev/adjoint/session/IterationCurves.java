// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// Curves for tests of what shows them.
public final class IterationCurves {
  private IterationCurves() {}

  /// @param losses of iteration 1, 2, …
  public static IterationCurve of(double... losses) {
    IterationCurve curve = IterationCurve.EMPTY;
    for (int i = 0; i < losses.length; i++) {
      curve = curve.with(i + 1, losses[i]);
    }
    return curve;
  }
}
