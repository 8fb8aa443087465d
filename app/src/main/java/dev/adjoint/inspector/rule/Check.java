// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Whether what was derived here is what the run measured.
///
/// @param matches as far as the precision of the run's element type goes
/// @param worst the element that differs most
public record Check(boolean matches, long worst, double derived, double measured) {
  static final Check NOTHING = new Check(true, 0, 0, 0);

  /// How far rounding may lead sums in another order apart, relative to the largest magnitude.
  static double tolerance(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> 1e-9;
      case FLOAT32 -> 1e-4;
      default -> 1e-2;
    };
  }

  /// @param derived empty where no path leads through: then everything must be 0
  static Check of(Optional<Tensor> derived, Tensor measured) {
    double largest = 0;
    double off = -1;
    long worst = 0;
    for (long i = 0; i < measured.elements(); i++) {
      double ours = derived.isPresent() ? derived.get().get(i) : 0;
      double theirs = measured.get(i);
      double magnitude = Math.max(Math.abs(ours), Math.abs(theirs));
      largest = Double.isFinite(magnitude) ? Math.max(largest, magnitude) : largest;
      double gap = alike(ours, theirs) ? 0 : Math.abs(ours - theirs);
      if (Double.isNaN(gap) || gap > off) {
        off = Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap;
        worst = i;
      }
    }
    if (measured.elements() == 0) {
      return NOTHING;
    }
    double ours = derived.isPresent() ? derived.get().get(worst) : 0;
    boolean matches = off <= tolerance(measured.dtype()) * largest;
    return new Check(matches, worst, ours, measured.get(worst));
  }

  static boolean close(double derived, double measured, double allowed) {
    double gap = Math.abs(derived - measured);
    return alike(derived, measured) || Double.isFinite(gap) && gap <= allowed;
  }

  /// Equal; what is not a number is like its kind.
  private static boolean alike(double one, double other) {
    return one == other || Double.isNaN(one) && Double.isNaN(other);
  }
}
