// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import java.util.function.DoubleUnaryOperator;

/// The numeric slope of a function of one number, compared with a claimed one.
///
/// Where the function has a kink (Relu at 0, Abs at 0, equal largest elements) it has no
/// derivative: every value between the slopes to the left and to the right is a right answer, as in
/// convex analysis, and so the distance to that interval counts. A kink that merely lies within the
/// step is avoided by smaller steps.
///
/// @param error distance between the claim and the nearest right answer; NaN where the function is
///   not finite around the point
/// @param numeric the slope found
record Slopes(double error, double numeric) {

  private static final double[] STEPS = {1e-5, 1e-6, 1e-7};

  /// One-sided slopes that differ by more than this share are taken for a kink.
  private static final double KINK = 1e-2;

  /// @param change the function's change from the point, by distance from it: exact 0 at 0
  /// @param at the point, for the size of the step
  /// @param enough an error with which there is no need to look closer
  static Slopes of(DoubleUnaryOperator change, double at, double claimed, double enough) {
    Slopes best = new Slopes(Double.NaN, Double.NaN);
    for (double relative : STEPS) {
      double step = relative * Math.max(1, Math.abs(at));
      Slopes next = once(change, (at + step) - at, claimed);
      if (next.isFinite() && !(next.error >= best.error)) {
        best = next;
      }
      if (best.error <= enough) {
        return best;
      }
    }
    return best;
  }

  /// False where the function has no values on both sides of the point.
  boolean isFinite() {
    return Double.isFinite(numeric);
  }

  private static Slopes once(DoubleUnaryOperator change, double step, double claimed) {
    double right = change.applyAsDouble(step) / step;
    double left = -change.applyAsDouble(-step) / step;
    double central = (left + right) / 2;
    if (!Double.isFinite(central)) {
      return new Slopes(Double.NaN, Double.NaN);
    }
    if (!Double.isFinite(claimed)) {
      return new Slopes(Double.POSITIVE_INFINITY, central);
    }
    double low = Math.min(left, right);
    double high = Math.max(left, right);
    boolean kink = high - low > KINK * Math.max(Math.abs(low), Math.abs(high));
    double nearest = kink ? Math.clamp(claimed, low, high) : central;
    return new Slopes(Math.abs(claimed - nearest), nearest);
  }
}
