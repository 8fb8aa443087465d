// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.train.TrainingSpec;

/// One training run among those that are compared. Immutable.
///
/// @param number from 0, in the order of their starts
/// @param name optimizer and learning rate, such as `SGD 0.1`; no two have the same
/// @param shown whether its curves are drawn
public record TrainedRun(
    int number, String name, TrainingState state, TrainingProgress progress, boolean shown) {

  TrainedRun now(TrainingMoment moment) {
    return new TrainedRun(number, name, moment.state(), moment.progress(), shown);
  }

  TrainedRun shown(boolean value) {
    return new TrainedRun(number, name, state, progress, value);
  }

  static String name(TrainingSpec spec) {
    OptimizerSettings optimizer = spec.optimizer();
    return kindName(optimizer.kind()) + " " + RoundNumber.text(optimizer.learningRate());
  }

  /// As papers write it.
  static String kindName(OptimizerSettings.Kind kind) {
    return switch (kind) {
      case SGD -> "SGD";
      case MOMENTUM -> "Momentum";
      case NESTEROV -> "Nesterov";
      case ADAM -> "Adam";
      case ADAMW -> "AdamW";
      case RMSPROP -> "RMSprop";
      case ADAGRAD -> "Adagrad";
      case ADADELTA -> "Adadelta";
    };
  }
}
