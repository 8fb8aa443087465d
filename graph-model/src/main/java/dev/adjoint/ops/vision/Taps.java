// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import java.util.Arrays;

/// From which elements along an axis each element of the result is put together, and with what
/// weights: `count` of them for each, always inside the axis.
///
/// @param places row-major `[result, count]`
/// @param weights likewise; they add up to 1 in each row
record Taps(int count, long[] places, double[] weights) {

  /// How weight falls off with the distance from the position.
  @FunctionalInterface
  interface Filter {
    double at(double distance);
  }

  /// The nearest element, which `nearest` of ONNX rounds to.
  static Taps nearest(ResizedAxis axis, String mode, String nearest) {
    long[] places = new long[Math.toIntExact(axis.to())];
    for (int i = 0; i < places.length; i++) {
      double x = axis.source(i, mode);
      double rounded =
          switch (nearest) {
            case "round_prefer_ceil" -> Math.floor(x + 0.5);
            case "floor" -> Math.floor(x);
            case "ceil" -> Math.ceil(x);
            default -> Math.ceil(x - 0.5);
          };
      places[i] = Math.clamp((long) rounded, 0, axis.from() - 1);
    }
    double[] weights = new double[places.length];
    Arrays.fill(weights, 1);
    return new Taps(1, places, weights);
  }

  /// The elements within `reach` of the position, weighted by `filter` over the distance times
  /// `shrink`. Beyond the border the element at the border repeats, unless it is left out.
  ///
  /// @param reach how far the filter reaches at a shrink of 1
  /// @param shrink 1, or below 1 for a filter as wide as the step of a smaller result
  static Taps filtered(
      ResizedAxis axis,
      String mode,
      Filter filter,
      int reach,
      double shrink,
      boolean excludeOutside) {
    int side = (int) Math.ceil(reach / shrink);
    int count = 2 * side;
    long[] places = new long[Math.multiplyExact(Math.toIntExact(axis.to()), count)];
    double[] weights = new double[places.length];
    for (int i = 0; i < axis.to(); i++) {
      double x = axis.source(i, mode);
      long first = (long) Math.floor(x) - side + 1;
      double sum = 0;
      for (int tap = 0; tap < count; tap++) {
        long place = first + tap;
        boolean inside = place >= 0 && place < axis.from();
        double weight = filter.at((place - x) * shrink);
        int at = i * count + tap;
        weights[at] = inside || !excludeOutside ? weight : 0;
        places[at] = Math.clamp(place, 0, axis.from() - 1);
        sum += weights[at];
      }
      for (int tap = 0; tap < count && sum != 0; tap++) {
        weights[i * count + tap] /= sum;
      }
    }
    return new Taps(count, places, weights);
  }

  /// Falls in a straight line to 0 at distance 1.
  static double linear(double distance) {
    return Math.max(0, 1 - Math.abs(distance));
  }

  /// The cubic of Keys (1981) with coefficient `a`, 0 from distance 2 on.
  static double cubic(double distance, double a) {
    double d = Math.abs(distance);
    if (d <= 1) {
      return ((a + 2) * d - (a + 3)) * d * d + 1;
    }
    return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
  }
}
