// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.train.TrainingListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Listens to a training run and tells of it in snapshots, some 25 a second. On the thread that
/// trains.
final class TrainingMeter implements TrainingListener {
  private static final long PAUSE_NANOS = 40_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;

  private record Mark(long nanos, long step) {}

  private final TrainingJob job;
  private final LongSupplier clock;
  private final Consumer<TrainingProgress> told;
  private final Curve losses = new Curve();
  private final Curve testLosses = new Curve();
  private final Curve accuracies = new Curve();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long done;
  private long toldAt = Long.MIN_VALUE;
  private OptionalDouble loss = OptionalDouble.empty();
  private OptionalDouble accuracy = OptionalDouble.empty();

  /// @param clock nanoseconds
  TrainingMeter(TrainingJob job, LongSupplier clock, Consumer<TrainingProgress> told) {
    this.job = job;
    this.clock = clock;
    this.told = told;
  }

  /// The time until now does not count towards the speed: the run was paused.
  void restart() {
    marks.clear();
    toldAt = Long.MIN_VALUE;
  }

  @Override
  public void step(long step, int epoch, double value) {
    done = step + 1;
    loss = OptionalDouble.of(value);
    losses.add(step, value);
    long now = clock.getAsLong();
    if (toldAt == Long.MIN_VALUE || now - toldAt >= PAUSE_NANOS) {
      toldAt = now;
      mark(now);
      told.accept(progress());
    }
  }

  private void mark(long now) {
    marks.addLast(new Mark(now, done));
    while (marks.size() > 2 && now - marks.getFirst().nanos() > WINDOW_NANOS) {
      marks.removeFirst();
    }
  }

  @Override
  public void epoch(int epoch, Map<String, Double> metrics) {
    measured(metrics);
    told.accept(progress());
  }

  /// Takes metrics up that were measured after the steps done so far.
  void measured(Map<String, Double> metrics) {
    Double testLoss = metrics.get("test_loss");
    if (testLoss != null) {
      testLosses.add(done, testLoss);
    }
    Double right = metrics.get("test_accuracy");
    if (right != null) {
      accuracy = OptionalDouble.of(right);
      accuracies.add(done, right);
    }
  }

  TrainingProgress progress() {
    return new TrainingProgress(
        done,
        job.totalSteps(),
        job.stepsPerEpoch(),
        speed(),
        loss,
        accuracy,
        losses.points(),
        testLosses.points(),
        accuracies.points());
  }

  private double speed() {
    if (marks.size() < 2) {
      return 0;
    }
    double seconds = (marks.getLast().nanos() - marks.getFirst().nanos()) / 1e9;
    return seconds > 0 ? (marks.getLast().step() - marks.getFirst().step()) / seconds : 0;
  }
}
