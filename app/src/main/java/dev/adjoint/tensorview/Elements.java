// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Walks over all elements of a tensor in order, and can be stopped in the middle.
final class Elements {
  /// How many elements are visited between two questions whether to stop: about a millisecond.
  private static final long STRIDE = 1 << 18;

  private Elements() {}

  static void each(Tensor tensor, BooleanSupplier stopped, DoubleConsumer visitor) {
    long count = tensor.elements();
    for (long from = 0; from < count && !stopped.getAsBoolean(); from += STRIDE) {
      long to = Math.min(count, from + STRIDE);
      for (long i = from; i < to; i++) {
        visitor.accept(tensor.get(i));
      }
    }
  }
}
