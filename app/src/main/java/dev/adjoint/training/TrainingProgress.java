// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.engine.CompileTime;
import java.util.List;
import java.util.OptionalDouble;

/// A training run as it stands at one moment. Immutable.
///
/// @param step steps done
/// @param steps steps in all, 0 before that is known
/// @param stepsPerSecond over the last seconds, 0 before it can be said
/// @param loss of the last step's batch
/// @param trainAccuracy share of rows that were right in the last batches
/// @param accuracy share of test rows that were right when they were measured last
/// @param compiled how long compiling took
public record TrainingProgress(
    long step,
    long steps,
    int stepsPerEpoch,
    double stepsPerSecond,
    OptionalDouble loss,
    OptionalDouble trainAccuracy,
    OptionalDouble accuracy,
    List<CurvePoint> losses,
    List<CurvePoint> testLosses,
    List<CurvePoint> trainAccuracies,
    List<CurvePoint> accuracies,
    CompileTime compiled) {
  public static final TrainingProgress NONE =
      new TrainingProgress(
          0,
          0,
          1,
          0,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          CompileTime.NONE);

  public TrainingProgress {
    losses = List.copyOf(losses);
    testLosses = List.copyOf(testLosses);
    trainAccuracies = List.copyOf(trainAccuracies);
    accuracies = List.copyOf(accuracies);
  }

  /// How much is done, from 0 to 1.
  public double share() {
    return steps == 0 ? 0 : (double) step / steps;
  }

  /// The epoch at hand, from 1.
  public long epoch() {
    return Math.min(epochs(), step / stepsPerEpoch + 1);
  }

  public long epochs() {
    return Math.max(1, (steps + stepsPerEpoch - 1) / stepsPerEpoch);
  }

  public OptionalDouble secondsLeft() {
    return stepsPerSecond > 0
        ? OptionalDouble.of((steps - step) / stepsPerSecond)
        : OptionalDouble.empty();
  }
}
