// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.check.Finding.Verdict;
import dev.adjoint.type.Tensor;

/// Adds up the comparisons of one input.
final class Tally {

  private final Tensor gradient;
  private final double noise;
  private final double tolerance;
  private double scale;
  private double worst;
  private String where = "";
  private int compared;

  Tally(Tensor gradient, double noise, double tolerance) {
    this.gradient = gradient;
    this.noise = noise;
    this.tolerance = tolerance;
    for (long i = 0; i < gradient.elements(); i++) {
      double magnitude = Math.abs(gradient.get(i));
      scale = Double.isFinite(magnitude) ? Math.max(scale, magnitude) : scale;
    }
  }

  /// An error with which there is no need to look closer.
  double enough() {
    return tolerance * scale * 0.01 + noise;
  }

  void add(long element, double claimed, Slopes slopes) {
    if (!slopes.isFinite()) {
      return;
    }
    compared++;
    scale = Math.max(scale, Math.abs(slopes.numeric()));
    if (where.isEmpty() || slopes.error() > worst) {
      worst = slopes.error();
      where =
          "at %s automatic %.9g, numeric %.9g".formatted(place(element), claimed, slopes.numeric());
    }
  }

  private String place(long element) {
    long[] sizes = gradient.shape().sizes();
    StringBuilder place = new StringBuilder("]");
    long rest = element;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      place.insert(0, (axis == 0 ? "" : ",") + rest % sizes[axis]);
      rest /= sizes[axis];
    }
    return place.insert(0, '[').toString();
  }

  Finding finding(String node, String op, String input) {
    if (compared == 0) {
      String why = gradient.elements() == 0 ? "no elements" : "not finite around these values";
      return Finding.skipped(node, op, input, why);
    }
    boolean ok = worst <= tolerance * scale + noise;
    return new Finding(
        node,
        op,
        input,
        ok ? Verdict.OK : Verdict.FAIL,
        scale == 0 ? worst : worst / scale,
        compared,
        gradient.elements(),
        ok ? "" : where);
  }
}
