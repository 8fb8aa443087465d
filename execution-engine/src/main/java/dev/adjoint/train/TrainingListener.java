// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import java.util.Map;

/// Hears of a training run, on the thread that trains.
public interface TrainingListener {

  /// @param step from 0, over all epochs
  /// @param loss of this step's batch, before its update
  default void step(long step, int epoch, double loss) {}

  default void epoch(int epoch, Map<String, Double> metrics) {}

  static TrainingListener silent() {
    return new TrainingListener() {};
  }
}
