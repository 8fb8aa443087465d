// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// When a breakpoint stops. [#firstMatch] finds the element that made it so.
public sealed interface Condition {

  /// Stops whenever the place is reached.
  record Always() implements Condition {}

  /// Stops at a NaN or an infinity.
  record NonFinite() implements Condition {}

  /// Stops when some |element| is above the bound.
  record MagnitudeAbove(double bound) implements Condition {}

  /// Stops when every |element| is below the bound: a vanished value or gradient.
  record MagnitudeBelow(double bound) implements Condition {}

  /// Index of the element that meets the condition (0 where all must), or empty.
  default Optional<Long> firstMatch(Tensor tensor) {
    return switch (this) {
      case Always a -> Optional.of(0L);
      case NonFinite n -> first(tensor, x -> !Double.isFinite(x));
      case MagnitudeAbove(double bound) -> first(tensor, x -> Math.abs(x) > bound);
      case MagnitudeBelow(double bound) ->
          tensor.elements() > 0 && first(tensor, x -> !(Math.abs(x) < bound)).isEmpty()
              ? Optional.of(0L)
              : Optional.empty();
    };
  }

  /// In words, such as `|value| above 10`.
  default String words() {
    return switch (this) {
      case Always a -> "reached";
      case NonFinite n -> "NaN or infinite";
      case MagnitudeAbove(double bound) -> "magnitude above " + bound;
      case MagnitudeBelow(double bound) -> "magnitude below " + bound;
    };
  }

  private static Optional<Long> first(Tensor tensor, java.util.function.DoublePredicate met) {
    for (long i = 0; i < tensor.elements(); i++) {
      if (met.test(tensor.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
