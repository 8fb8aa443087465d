// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// An entry of a chart's legend: a piece of the line and what it is called.
///
/// @param x where it begins
record ChartLegend(ChartSeries series, double x) {
  /// The piece of line.
  static final double LINE = 17;

  private static final double TEXT_AT = 22;
  private static final double GAP = 22;

  /// Between the last entry and the border.
  private static final double MARGIN = 6;

  double textX() {
    return x + TEXT_AT;
  }

  /// Side by side up to the right border. Where not all fit the first are left out: the curves of
  /// the newest run are the last, and the table of runs names the others.
  ///
  /// @param widthOf a label
  static List<ChartLegend> of(
      List<ChartSeries> all, double width, ToDoubleFunction<String> widthOf) {
    List<ChartLegend> entries = new ArrayList<>();
    double right = width - MARGIN;
    for (ChartSeries series : all.reversed()) {
      double x = right - TEXT_AT - widthOf.applyAsDouble(series.label());
      if (x < 0) {
        break;
      }
      entries.addFirst(new ChartLegend(series, x));
      right = x - GAP;
    }
    return entries;
  }
}
