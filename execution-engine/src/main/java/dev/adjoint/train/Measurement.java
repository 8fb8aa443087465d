// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What came out on the test rows.
///
/// @param loss mean over all rows
/// @param predictions row by row, where the graph classifies
public record Measurement(double loss, long rows, Optional<Predictions> predictions) {

  public Optional<Confusion> confusion() {
    return predictions.map(Predictions::confusion);
  }

  /// `test_loss` and, where the graph classifies, `test_accuracy`.
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test_loss", loss);
    predictions.ifPresent(p -> metrics.put("test_accuracy", accuracy(p)));
    return metrics;
  }

  private static double accuracy(Predictions all) {
    long right = 0;
    for (int row = 0; row < all.rows(); row++) {
      right += all.isRight(row) ? 1 : 0;
    }
    return (double) right / all.rows();
  }
}
