// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.List;
import java.util.stream.Stream;

/// What a chart shows.
///
/// @param series in drawing order; the number at the end is that of `mark`
/// @param mark the curve whose last number is written, below 0 for none
/// @param step where training is; what lies beyond is still to come
/// @param percent whether values are shares, to be shown in per cent
/// @param log whether equal ratios are to be equally far apart, where all numbers are above 0
public record ChartContent(
    List<ChartSeries> series, int mark, long step, long steps, boolean percent, boolean log) {
  public static final ChartContent NONE = new ChartContent(List.of(), -1, 0, 0, false, false);

  public ChartContent {
    series = List.copyOf(series);
  }

  boolean isEmpty() {
    return series.stream().allMatch(each -> each.points().isEmpty());
  }

  /// Whether the axis is logarithmic.
  boolean isLog() {
    return log && !percent && !isEmpty() && low() > 0;
  }

  double low() {
    return all().mapToDouble(CurvePoint::low).min().orElse(0);
  }

  double high() {
    return all().mapToDouble(CurvePoint::high).max().orElse(1);
  }

  /// Where the axis of steps ends: where training will, and where the longest other run did.
  double lastStep() {
    return Math.max(Math.max(1, steps), all().mapToDouble(CurvePoint::step).max().orElse(1));
  }

  private Stream<CurvePoint> all() {
    return series.stream().flatMap(each -> each.points().stream());
  }
}
