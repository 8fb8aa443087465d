// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Random;

/// Random tensors, and comparison of what two backends say.
final class Tensors {

  private Tensors() {}

  /// Normal numbers, whole numbers from -5 to 5, or coin flips.
  static Tensor random(Random random, DType type, long... sizes) {
    return Tensor.of(
        type,
        Shape.of(sizes),
        i ->
            switch (type) {
              case FLOAT32, FLOAT64 -> random.nextGaussian();
              case INT64, INT32 -> random.nextInt(11) - 5;
              case BOOL -> random.nextInt(2);
            });
  }

  /// Like [#random] with all values above `low`.
  static Tensor above(Random random, double low, DType type, long... sizes) {
    return Tensor.of(type, Shape.of(sizes), i -> low + random.nextDouble() * 3);
  }

  /// Fails unless shapes agree and every element lies within `tolerance · max(1, |expected|)`;
  /// integers must be equal, NaN only equals NaN.
  static void assertClose(Tensor expected, Tensor actual, double tolerance, String what) {
    assertEquals(expected.shape(), actual.shape(), what);
    for (long i = 0; i < expected.elements(); i++) {
      double e = expected.get(i);
      double a = actual.get(i);
      boolean same =
          expected.dtype().isFloating()
              ? Double.compare(e, a) == 0 || Math.abs(e - a) <= tolerance * Math.max(1, Math.abs(e))
              : expected.getLong(i) == actual.getLong(i);
      if (!same) {
        fail("%s: element %d: expected %s, got %s".formatted(what, i, e, a));
      }
    }
  }
}
