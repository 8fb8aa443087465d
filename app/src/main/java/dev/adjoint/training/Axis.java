// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.ArrayList;
import java.util.List;

/// One axis of a chart: from values to pixels, and where its numbers stand.
///
/// @param from pixel of `low`
/// @param to pixel of `high`
/// @param log whether equal ratios are equally far apart; both bounds are then above 0
record Axis(double low, double high, double from, double to, boolean log) {
  private static final double MOST_TICKS = 6;

  Axis {
    if (!(high > low)) {
      double pad = low == 0 ? 1 : Math.abs(low) * 0.1;
      high = low + pad;
      low = log ? low * 0.9 : low - pad;
    }
  }

  double at(double value) {
    double share =
        log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return from + Math.clamp(share, 0, 1) * (to - from);
  }

  /// Round numbers within the bounds, ascending, at most six or so.
  List<Double> ticks() {
    return log && high / low > 4 ? logTicks() : linearTicks();
  }

  private List<Double> linearTicks() {
    double rough = (high - low) / (MOST_TICKS - 1);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double nice : new double[] {1, 2, 5, 10}) {
      step = nice * power;
      if (step >= rough * 0.999) {
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> logTicks() {
    double decades = Math.log10(high / low);
    double[] mantissas =
        decades < 1.5
            ? new double[] {1, 2, 5}
            : decades < 3 ? new double[] {1, 3} : new double[] {1};
    int stride = (int) Math.max(1, Math.ceil(decades / MOST_TICKS));
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(high));
    for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= last; exponent += stride) {
      for (double mantissa : mantissas) {
        double tick = mantissa * Math.pow(10, exponent);
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
