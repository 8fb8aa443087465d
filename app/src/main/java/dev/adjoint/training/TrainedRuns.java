// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The training runs of a document since it was opened, the newest last. For the window's thread.
public final class TrainedRuns {
  /// Older ones are forgotten.
  private static final int MOST = 12;

  private final ObservableList<TrainedRun> runs = FXCollections.observableArrayList();
  private final ObservableList<TrainedRun> seen = FXCollections.unmodifiableObservableList(runs);
  private final Map<String, Integer> named = new HashMap<>();
  private int started;

  public ObservableList<TrainedRun> list() {
    return seen;
  }

  void begin(String name) {
    if (runs.size() == MOST) {
      runs.removeFirst();
    }
    runs.add(
        new TrainedRun(started++, own(name), TrainingState.LOADING, TrainingProgress.NONE, true));
  }

  /// Runs of equal settings are told apart: the second is called `SGD 0.1 · 2`.
  private String own(String name) {
    int count = named.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + " · " + count;
  }

  /// What became of the newest.
  void update(TrainingMoment moment) {
    if (!runs.isEmpty()) {
      runs.set(runs.size() - 1, runs.getLast().now(moment));
    }
  }

  /// Draws the curves of a run, or no longer.
  public void show(int number, boolean shown) {
    runs.replaceAll(run -> run.number() == number ? run.shown(shown) : run);
  }

  void clear() {
    runs.clear();
    named.clear();
    started = 0;
  }
}
