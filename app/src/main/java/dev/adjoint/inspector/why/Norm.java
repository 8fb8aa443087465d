// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.type.Tensor;
import java.util.function.LongToDoubleFunction;

/// The Euclidean length of all elements together, in two passes over them: as shares of the
/// greatest magnitude no square overflows.
public final class Norm {
  private Norm() {}

  public static double of(Tensor tensor) {
    return of(tensor.elements(), tensor::get);
  }

  /// Not finite when an element is not.
  ///
  /// @param values the elements, counted from 0
  public static double of(long count, LongToDoubleFunction values) {
    double largest = 0;
    for (long i = 0; i < count; i++) {
      double magnitude = Math.abs(values.applyAsDouble(i));
      if (!Double.isFinite(magnitude)) {
        return magnitude;
      }
      largest = Math.max(largest, magnitude);
    }
    double sum = 0;
    for (long i = 0; largest > 0 && i < count; i++) {
      double share = values.applyAsDouble(i) / largest;
      sum += share * share;
    }
    return largest * Math.sqrt(sum);
  }
}
