// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli.conformance;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// How near a result must be to its reference.
///
/// @param absolute allowed difference
/// @param relative allowed difference as a share of the reference's element
/// @param ofLargest allowed difference as a share of the reference's largest finite magnitude,
///   which counts as at least 1
record Closeness(double absolute, double relative, double ofLargest) {

  /// What ONNX asks of backends.
  static final Closeness OUTPUTS = new Closeness(1e-7, 1e-3, 0);

  static final Closeness GRADIENTS = new Closeness(0, 0, 2e-5);

  /// What is wrong with `actual`, or empty. NaN equals NaN, infinities equal their like.
  Optional<String> fault(Tensor expected, Tensor actual) {
    if (!expected.type().equals(actual.type())) {
      return Optional.of("expected %s, got %s".formatted(expected.type(), actual.type()));
    }
    double slack = absolute + ofLargest * Math.max(1, largest(expected));
    long wrong = 0;
    long first = -1;
    for (long i = 0; i < expected.elements(); i++) {
      if (!near(expected.get(i), actual.get(i), slack)) {
        wrong++;
        first = first < 0 ? i : first;
      }
    }
    return wrong == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d numbers differ, first at %d: expected %s, got %s"
                .formatted(
                    wrong, expected.elements(), first, expected.get(first), actual.get(first)));
  }

  private static double largest(Tensor tensor) {
    double largest = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      double magnitude = Math.abs(tensor.get(i));
      largest = Double.isFinite(magnitude) ? Math.max(largest, magnitude) : largest;
    }
    return largest;
  }

  private boolean near(double expected, double actual, double slack) {
    if (Double.isFinite(expected) && Double.isFinite(actual)) {
      return Math.abs(expected - actual) <= slack + relative * Math.abs(expected);
    }
    return Double.compare(expected, actual) == 0;
  }
}
