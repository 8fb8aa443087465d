// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.type.Tensor;

/// The few numbers that describe a tensor at a glance. Computed in double; not-a-number spreads.
///
/// @param deviation population standard deviation
/// @param norm Euclidean length of all elements
public record Statistics(
    long count, double mean, double deviation, double min, double max, double norm) {
  public static Statistics of(Tensor tensor) {
    long count = tensor.elements();
    double sum = 0;
    double squares = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (long i = 0; i < count; i++) {
      double value = tensor.get(i);
      sum += value;
      squares += value * value;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    if (count == 0) {
      return new Statistics(0, 0, 0, 0, 0, 0);
    }
    double mean = sum / count;
    double spread = 0;
    for (long i = 0; i < count; i++) {
      double off = tensor.get(i) - mean;
      spread += off * off;
    }
    return new Statistics(count, mean, Math.sqrt(spread / count), min, max, Math.sqrt(squares));
  }
}
