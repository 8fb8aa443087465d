// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.List;
import java.util.stream.Stream;

/// What a chart shows.
///
/// @param train noisy: drawn as a band with its running mean
/// @param test few and exact: drawn dashed
/// @param step where training is; what lies beyond is still to come
/// @param percent whether values are shares, to be shown in per cent
record ChartContent(
    List<CurvePoint> train, List<CurvePoint> test, long step, long steps, boolean percent) {
  static ChartContent losses(TrainingProgress p) {
    return new ChartContent(p.losses(), p.testLosses(), p.step(), p.steps(), false);
  }

  static ChartContent accuracies(TrainingProgress p) {
    return new ChartContent(List.of(), p.accuracies(), p.step(), p.steps(), true);
  }

  boolean isEmpty() {
    return train.isEmpty() && test.isEmpty();
  }

  /// Whether ratios tell more than differences, and can.
  boolean suitsLog() {
    return !percent && !isEmpty() && low() > 0;
  }

  double low() {
    return all().mapToDouble(CurvePoint::low).min().orElse(0);
  }

  double high() {
    return all().mapToDouble(CurvePoint::high).max().orElse(1);
  }

  private Stream<CurvePoint> all() {
    return Stream.concat(train.stream(), test.stream());
  }

  /// The mean over neighbours, about a fortieth of the curve to each side.
  double[] smoothed() {
    int reach = train.size() / 40;
    double[] sums = new double[train.size() + 1];
    for (int i = 0; i < train.size(); i++) {
      sums[i + 1] = sums[i] + train.get(i).mean();
    }
    double[] smooth = new double[train.size()];
    for (int i = 0; i < smooth.length; i++) {
      int first = Math.max(0, i - reach);
      int last = Math.min(smooth.length, i + reach + 1);
      smooth[i] = (sums[last] - sums[first]) / (last - first);
    }
    return smooth;
  }
}
