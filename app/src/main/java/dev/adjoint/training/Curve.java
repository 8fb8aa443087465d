// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.ArrayList;
import java.util.List;

/// A number over the steps of a training run, kept in at most 512 buckets however long it gets:
/// when they are full, neighbours merge and every bucket spans twice as many steps. One thread.
final class Curve {
  private static final int BUCKETS = 512;

  private final double[] steps = new double[BUCKETS];
  private final double[] sums = new double[BUCKETS];
  private final double[] lows = new double[BUCKETS];
  private final double[] highs = new double[BUCKETS];
  private final long[] counts = new long[BUCKETS];
  private long width = 1;

  /// Adds a value; not-a-number and infinities leave a gap.
  void add(long step, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    while (step / width >= BUCKETS) {
      halve();
    }
    int at = (int) (step / width);
    boolean first = counts[at] == 0;
    steps[at] += step;
    sums[at] += value;
    lows[at] = first ? value : Math.min(lows[at], value);
    highs[at] = first ? value : Math.max(highs[at], value);
    counts[at]++;
  }

  private void halve() {
    for (int i = 0; i < BUCKETS; i++) {
      if (i < BUCKETS / 2) {
        merge(2 * i, 2 * i + 1, i);
      } else {
        steps[i] = 0;
        sums[i] = 0;
        counts[i] = 0;
      }
    }
    width *= 2;
  }

  private void merge(int left, int right, int into) {
    boolean onlyLeft = counts[right] == 0;
    boolean onlyRight = counts[left] == 0;
    double low =
        onlyLeft ? lows[left] : onlyRight ? lows[right] : Math.min(lows[left], lows[right]);
    double high =
        onlyLeft ? highs[left] : onlyRight ? highs[right] : Math.max(highs[left], highs[right]);
    steps[into] = steps[left] + steps[right];
    sums[into] = sums[left] + sums[right];
    counts[into] = counts[left] + counts[right];
    lows[into] = low;
    highs[into] = high;
  }

  List<CurvePoint> points() {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      if (counts[i] > 0) {
        points.add(new CurvePoint(steps[i] / counts[i], sums[i] / counts[i], lows[i], highs[i]));
      }
    }
    return points;
  }
}
