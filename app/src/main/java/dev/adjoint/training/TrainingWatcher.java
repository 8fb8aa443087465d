// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import dev.adjoint.train.TrainingListener;

/// Hears of a training run and of the steps that were taken apart, on the thread that trains.
interface TrainingWatcher extends TrainingListener {
  /// A step was taken apart, before it was taken.
  default void sampled(SampledStep step) {}
}
