// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Arrays;
import java.util.OptionalDouble;

/// One number for each of the iterations in which it was seen, such as the loss, in order.
/// Immutable.
public final class IterationCurve {
  public static final IterationCurve EMPTY = new IterationCurve(new long[0], new double[0]);

  private final long[] iterations;
  private final double[] values;

  private IterationCurve(long[] iterations, double[] values) {
    this.iterations = iterations;
    this.values = values;
  }

  public int size() {
    return iterations.length;
  }

  public long iteration(int index) {
    return iterations[index];
  }

  public double value(int index) {
    return values[index];
  }

  public OptionalDouble at(long iteration) {
    int index = Arrays.binarySearch(iterations, iteration);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[index]);
  }

  /// With the number of one iteration, in place of the one it had.
  IterationCurve with(long iteration, double value) {
    int found = Arrays.binarySearch(iterations, iteration);
    if (found >= 0) {
      if (Double.compare(values[found], value) == 0) {
        return this;
      }
      double[] changed = values.clone();
      changed[found] = value;
      return new IterationCurve(iterations, changed);
    }
    int at = -found - 1;
    long[] places = new long[iterations.length + 1];
    double[] numbers = new double[places.length];
    System.arraycopy(iterations, 0, places, 0, at);
    System.arraycopy(values, 0, numbers, 0, at);
    places[at] = iteration;
    numbers[at] = value;
    System.arraycopy(iterations, at, places, at + 1, iterations.length - at);
    System.arraycopy(values, at, numbers, at + 1, values.length - at);
    return new IterationCurve(places, numbers);
  }

  /// Without what comes after an iteration: it was computed from what has been changed since.
  IterationCurve until(long iteration) {
    int kept = iterations.length;
    while (kept > 0 && iterations[kept - 1] > iteration) {
      kept--;
    }
    return kept == iterations.length
        ? this
        : new IterationCurve(Arrays.copyOf(iterations, kept), Arrays.copyOf(values, kept));
  }

  /// The curve after a moment of a run that shows a number, or does not; without a run it is empty.
  IterationCurve seeing(RunSnapshot now, OptionalDouble number) {
    if (!now.exists()) {
      return EMPTY;
    }
    IterationCurve kept = until(now.place().furthest());
    return number.isPresent() ? kept.with(now.iteration(), number.getAsDouble()) : kept;
  }
}
