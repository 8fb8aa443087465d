// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.SequencedMap;

/// Hears of a training run, on the thread that trains.
public interface TrainingListener {

  /// A step is about to be taken: the session has the weights that it starts from.
  ///
  /// @param step from 0, over all epochs
  default void before(long step, SequencedMap<String, Tensor> batch) {}

  /// @param step from 0, over all epochs
  /// @param loss of this step's batch, before its update
  default void step(long step, int epoch, double loss) {}

  /// Whether [#classified] is to be told, which costs fetching the scores of every batch.
  default boolean wantsClassified() {
    return false;
  }

  /// Told after [#before] and before [#step], where the graph classifies.
  ///
  /// @param right rows of this step's batch that were right before its update
  default void classified(long step, long right, long rows) {}

  /// The test rows were measured.
  ///
  /// @param steps done so far
  default void tested(long steps, Measurement measurement) {}

  default void epoch(int epoch, Map<String, Double> metrics) {}

  static TrainingListener silent() {
    return new TrainingListener() {};
  }
}
