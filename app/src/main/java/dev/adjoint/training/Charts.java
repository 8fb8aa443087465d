// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/// The charts of the runs that are compared: the newest with all its curves, of the others the
/// curve of the test rows or, without those, of training.
record Charts(List<TrainedRun> runs, Messages messages) {

  ChartContent losses(boolean log) {
    List<ChartSeries> series = new ArrayList<>();
    for (TrainedRun run : others()) {
      List<CurvePoint> test = run.progress().testLosses();
      series.add(
          test.size() > 1
              ? other(run, test)
              : new ChartSeries(
                  run.name(), RunColours.of(run), true, true, run.progress().losses()));
    }
    return finished(
        series, newest().progress().losses(), newest().progress().testLosses(), false, log);
  }

  ChartContent accuracies() {
    List<ChartSeries> series = new ArrayList<>();
    others().forEach(run -> series.add(other(run, run.progress().accuracies())));
    return finished(
        series,
        newest().progress().trainAccuracies(),
        newest().progress().accuracies(),
        true,
        false);
  }

  private ChartContent finished(
      List<ChartSeries> others,
      List<CurvePoint> train,
      List<CurvePoint> test,
      boolean percent,
      boolean log) {
    TrainedRun run = newest();
    List<ChartSeries> series = new ArrayList<>(others);
    int mark = -1;
    if (run.shown() && !train.isEmpty()) {
      mark = series.size();
      series.add(series("train.series-train", run, false, true, train));
    }
    if (run.shown() && !test.isEmpty()) {
      mark = series.size();
      series.add(series("train.series-test", run, true, false, test));
    }
    TrainingProgress now = run.progress();
    return new ChartContent(series, mark, now.step(), now.steps(), percent, log);
  }

  private ChartSeries series(
      String key, TrainedRun run, boolean dashed, boolean noisy, List<CurvePoint> points) {
    return new ChartSeries(messages.text(key), RunColours.of(run), dashed, noisy, points);
  }

  private static ChartSeries other(TrainedRun run, List<CurvePoint> points) {
    return new ChartSeries(run.name(), RunColours.of(run), true, false, points);
  }

  private TrainedRun newest() {
    return runs.isEmpty()
        ? new TrainedRun(0, "", TrainingState.NONE, TrainingProgress.NONE, true)
        : runs.getLast();
  }

  private List<TrainedRun> others() {
    return runs.isEmpty()
        ? List.of()
        : runs.subList(0, runs.size() - 1).stream().filter(TrainedRun::shown).toList();
  }
}
