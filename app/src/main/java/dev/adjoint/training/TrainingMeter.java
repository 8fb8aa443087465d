// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.train.Measurement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Listens to a training run and tells of it in snapshots, some ten a second. On the thread that
/// trains.
final class TrainingMeter implements TrainingWatcher {
  private static final long PAUSE_NANOS = 100_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;

  /// Over how many batches the accuracy in training is averaged.
  private static final int BATCHES = 50;

  private record Mark(long nanos, long step) {}

  private record Batch(long right, long rows) {}

  private final TrainingJob job;
  private final LongSupplier clock;
  private final Consumer<TrainingProgress> told;
  private final Curve losses = new Curve();
  private final Curve testLosses = new Curve();
  private final Curve trainAccuracies = new Curve();
  private final Curve accuracies = new Curve();
  private final Deque<Batch> batches = new ArrayDeque<>();
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
  public boolean wantsClassified() {
    return true;
  }

  @Override
  public void classified(long step, long right, long rows) {
    trainAccuracies.add(step, (double) right / rows);
    batches.addLast(new Batch(right, rows));
    if (batches.size() > BATCHES) {
      batches.removeFirst();
    }
  }

  @Override
  public void tested(long steps, Measurement measurement) {
    testLosses.add(steps, measurement.loss());
    Double right = measurement.metrics().get("test_accuracy");
    if (right != null) {
      accuracy = OptionalDouble.of(right);
      accuracies.add(steps, right);
    }
    told.accept(progress());
  }

  private OptionalDouble trainAccuracy() {
    long rows = batches.stream().mapToLong(Batch::rows).sum();
    long right = batches.stream().mapToLong(Batch::right).sum();
    return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / rows);
  }

  TrainingProgress progress() {
    return new TrainingProgress(
        done,
        job.totalSteps(),
        job.stepsPerEpoch(),
        speed(),
        loss,
        trainAccuracy(),
        accuracy,
        losses.points(),
        testLosses.points(),
        trainAccuracies.points(),
        accuracies.points(),
        job.compileTime());
  }

  private double speed() {
    if (marks.size() < 2) {
      return 0;
    }
    double seconds = (marks.getLast().nanos() - marks.getFirst().nanos()) / 1e9;
    return seconds > 0 ? (marks.getLast().step() - marks.getFirst().step()) / seconds : 0;
  }
}
