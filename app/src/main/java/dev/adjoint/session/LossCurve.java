// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The loss of every iteration that has been seen to compute one, in order. Immutable.
public final class LossCurve {
  public static final LossCurve EMPTY = new LossCurve(new long[0], new double[0]);

  private final long[] iterations;
  private final double[] losses;

  private LossCurve(long[] iterations, double[] losses) {
    this.iterations = iterations;
    this.losses = losses;
  }

  public int size() {
    return iterations.length;
  }

  public long iteration(int index) {
    return iterations[index];
  }

  public double loss(int index) {
    return losses[index];
  }

  public OptionalDouble at(long iteration) {
    int index = Arrays.binarySearch(iterations, iteration);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(losses[index]);
  }

  /// With the loss of one iteration, in place of the one it had.
  LossCurve with(long iteration, double loss) {
    int found = Arrays.binarySearch(iterations, iteration);
    if (found >= 0) {
      if (Double.compare(losses[found], loss) == 0) {
        return this;
      }
      double[] changed = losses.clone();
      changed[found] = loss;
      return new LossCurve(iterations, changed);
    }
    int at = -found - 1;
    long[] places = new long[iterations.length + 1];
    double[] values = new double[places.length];
    System.arraycopy(iterations, 0, places, 0, at);
    System.arraycopy(losses, 0, values, 0, at);
    places[at] = iteration;
    values[at] = loss;
    System.arraycopy(iterations, at, places, at + 1, iterations.length - at);
    System.arraycopy(losses, at, values, at + 1, losses.length - at);
    return new LossCurve(places, values);
  }

  /// Without what comes after an iteration: it was computed from what has been changed since.
  LossCurve until(long iteration) {
    int kept = iterations.length;
    while (kept > 0 && iterations[kept - 1] > iteration) {
      kept--;
    }
    return kept == iterations.length
        ? this
        : new LossCurve(Arrays.copyOf(iterations, kept), Arrays.copyOf(losses, kept));
  }

  /// The curve after a moment of the run; without a run there is none.
  LossCurve seeing(RunSnapshot now) {
    if (!now.exists()) {
      return EMPTY;
    }
    LossCurve kept = until(now.place().furthest());
    return now.lossValue()
        .filter(loss -> loss.elements() == 1)
        .map(loss -> kept.with(now.iteration(), loss.get(0)))
        .orElse(kept);
  }
}
