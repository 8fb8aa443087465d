// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.debug.Condition.Match;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Counts the elements of a tensor that meet something.
final class Scan {
  private Scan() {}

  /// Integers are always finite; float32, which nearly all tensors are, is read without a detour,
  /// for every step of a run is looked at.
  static Optional<Match> nonFinite(Tensor tensor) {
    if (!tensor.dtype().isFloating()) {
      return Optional.empty();
    }
    if (tensor.dtype() == DType.FLOAT32 && allFinite(tensor.data(), tensor.elements())) {
      return Optional.empty();
    }
    return some(tensor, x -> !Double.isFinite(x));
  }

  /// x · 0 is 0 for every finite x and NaN for all others; the sum keeps a NaN once it has one.
  private static boolean allFinite(MemorySegment data, long count) {
    float sum = 0;
    for (long i = 0; i < count; i++) {
      float x = data.get(ValueLayout.JAVA_FLOAT_UNALIGNED, i << 2);
      sum += x * 0f;
    }
    return sum == 0;
  }

  static Optional<Match> some(Tensor tensor, DoublePredicate met) {
    long first = -1;
    long count = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      if (met.test(tensor.get(i))) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Match(first, count, tensor.elements(), Math.abs(tensor.get(first))));
  }

  static Optional<Match> all(Tensor tensor, DoublePredicate met) {
    long count = tensor.elements();
    double largest = 0;
    for (long i = 0; i < count; i++) {
      double x = tensor.get(i);
      if (!met.test(x)) {
        return Optional.empty();
      }
      largest = Math.max(largest, Math.abs(x));
    }
    return count == 0 ? Optional.empty() : Optional.of(new Match(0, count, count, largest));
  }

  /// The share of units that are zero for every sample.
  static Optional<Match> dead(Tensor tensor) {
    long count = tensor.elements();
    if (count == 0 || count > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    long samples = tensor.shape().rank() < 2 ? 1 : tensor.shape().dim(0).size();
    int units = (int) (count / samples);
    boolean[] alive = new boolean[units];
    for (long i = 0; i < count; i++) {
      if (tensor.get(i) != 0) {
        alive[(int) (i % units)] = true;
      }
    }
    int dead = 0;
    int first = 0;
    for (int i = units - 1; i >= 0; i--) {
      if (!alive[i]) {
        dead++;
        first = i;
      }
    }
    return dead == 0
        ? Optional.empty()
        : Optional.of(new Match(first, dead, units, (double) dead / units));
  }

  static Optional<Match> saturated(Tensor tensor, String op) {
    double low = op.equals("Sigmoid") || op.equals("HardSigmoid") ? 0 : -1;
    double margin = Condition.SATURATED;
    return some(tensor, x -> x < low + margin || x > 1 - margin)
        .map(m -> new Match(m.element(), m.count(), m.of(), (double) m.count() / m.of()));
  }

  /// ‖now − before‖ / ‖before‖; from nothing to something is infinite.
  static Optional<Match> change(Tensor before, Tensor now) {
    if (!before.shape().equals(now.shape()) || now.elements() == 0) {
      return Optional.empty();
    }
    double moved = 0;
    double size = 0;
    for (long i = 0; i < now.elements(); i++) {
      double was = before.get(i);
      double step = now.get(i) - was;
      moved += step * step;
      size += was * was;
    }
    double ratio = moved == 0 ? 0 : Math.sqrt(moved / size);
    return Optional.of(new Match(0, now.elements(), now.elements(), ratio));
  }
}
