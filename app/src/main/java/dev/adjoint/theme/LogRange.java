// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.theme;

import java.util.Collection;

/// A logarithmic range of numbers that are to be coloured. Both ends are above 0.
public record LogRange(double low, double high) {
  /// What gradient norms of a healthy net lie between.
  public static final LogRange NORMS = new LogRange(0.01, 1);

  private static final double LEAST_NORM = 1e-6;
  private static final double MOST_NORM = 1e4;

  /// Smaller numbers than this share of the largest all look alike.
  private static final double MOST_RATIO = 1e6;

  private static final double LEAST_RATIO = 10;

  /// At least `0.01 … 1`; farther by whole powers of ten where numbers lie beyond.
  public static LogRange ofNorms(Collection<Double> norms) {
    double low = NORMS.low();
    double high = NORMS.high();
    for (double norm : norms) {
      if (Double.isFinite(norm) && norm > 0) {
        low = Math.min(low, power(Math.floor(Math.log10(norm))));
        high = Math.max(high, power(Math.ceil(Math.log10(norm) - 1e-9)));
      }
    }
    return new LogRange(Math.max(low, LEAST_NORM), Math.min(high, MOST_NORM));
  }

  /// From the smallest to the largest number, rounded outwards to 1, 2 or 5 of a power of ten, and
  /// at least a factor of ten.
  public static LogRange around(Collection<Double> numbers) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double number : numbers) {
      if (Double.isFinite(number) && number > 0) {
        least = Math.min(least, number);
        most = Math.max(most, number);
      }
    }
    if (most == 0) {
      return NORMS;
    }
    double high = roundUp(most);
    double low = Math.max(roundDown(least), high / MOST_RATIO);
    return new LogRange(Math.min(low, high / LEAST_RATIO), high);
  }

  private static double roundUp(double value) {
    double power = power(Math.floor(Math.log10(value)));
    for (double nice : new double[] {1, 2, 5}) {
      if (value <= nice * power * (1 + 1e-9)) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  private static double roundDown(double value) {
    double power = power(Math.floor(Math.log10(value)));
    for (double nice : new double[] {5, 2}) {
      if (value >= nice * power * (1 - 1e-9)) {
        return nice * power;
      }
    }
    return power;
  }

  private static double power(double exponent) {
    return Math.pow(10, exponent);
  }

  /// Where a number lies, 0 to 1; not-a-number for what is none.
  public double place(double value) {
    if (!Double.isFinite(value)) {
      return Double.NaN;
    }
    return value <= low ? 0 : Math.min(1, Math.log(value / low) / Math.log(high / low));
  }
}
