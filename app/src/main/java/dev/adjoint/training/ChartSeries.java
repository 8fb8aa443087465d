// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.theme.Swatch;
import java.util.List;

/// One curve of a chart.
///
/// @param label what it is called in the legend and at its end
/// @param dashed few and exact numbers, or those of another run
/// @param noisy a number for every step: drawn faint, with its running mean above
public record ChartSeries(
    String label, Swatch colour, boolean dashed, boolean noisy, List<CurvePoint> points) {
  public ChartSeries {
    points = List.copyOf(points);
  }

  /// The mean over neighbours, about a fortieth of the curve to each side; the points themselves
  /// where nothing is noisy.
  double[] smoothed() {
    int reach = noisy ? points.size() / 40 : 0;
    double[] sums = new double[points.size() + 1];
    for (int i = 0; i < points.size(); i++) {
      sums[i + 1] = sums[i] + points.get(i).mean();
    }
    double[] smooth = new double[points.size()];
    for (int i = 0; i < smooth.length; i++) {
      int first = Math.max(0, i - reach);
      int last = Math.min(smooth.length, i + reach + 1);
      smooth[i] = (sums[last] - sums[first]) / (last - first);
    }
    return smooth;
  }
}
