// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

/// All there is to show of a training run at one moment.
///
/// @param problem why it failed, a line for people; else empty
public record TrainingMoment(TrainingState state, TrainingProgress progress, String problem) {
  public static final TrainingMoment NONE =
      new TrainingMoment(TrainingState.NONE, TrainingProgress.NONE, "");

  static TrainingMoment failed(TrainingProgress progress, Exception fault) {
    return new TrainingMoment(TrainingState.FAILED, progress, String.valueOf(fault.getMessage()));
  }

  TrainingMoment in(TrainingState other) {
    return new TrainingMoment(other, progress, problem);
  }
}
