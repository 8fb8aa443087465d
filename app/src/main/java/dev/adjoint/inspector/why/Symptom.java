// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// What is remarkable about a gradient, judged by its norm.
public enum Symptom {
  ZERO,
  TINY,
  HUGE,
  BROKEN;

  /// Below this a gradient has as good as vanished.
  public static final double TINY_NORM = 1e-7;

  /// Above this it has as good as exploded.
  public static final double HUGE_NORM = 1e3;

  /// Empty for a gradient that needs no explanation.
  public static Optional<Symptom> of(Tensor gradient) {
    return gradient.elements() == 0 ? Optional.empty() : ofNorm(Norm.of(gradient));
  }

  /// The same of a gradient with elements that has that norm.
  public static Optional<Symptom> ofNorm(double norm) {
    if (!Double.isFinite(norm)) {
      return Optional.of(BROKEN);
    }
    if (norm == 0) {
      return Optional.of(ZERO);
    }
    return norm < TINY_NORM
        ? Optional.of(TINY)
        : norm > HUGE_NORM ? Optional.of(HUGE) : Optional.empty();
  }
}
