// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/// Exact percentiles of the finite elements of a tensor of any size. Small ones are sorted, of all
/// others nothing is copied:
///
/// The bits of a double, with the sign folded in, order as the numbers do. Four passes count them
/// sixteen bits at a time; after each pass the bucket that holds the wanted rank is known, and the
/// next pass counts inside it only. Three do for single precision, whose last 29 bits are all
/// alike.
final class Percentiles {
  private static final int DIGIT_BITS = 16;
  private static final int BUCKETS = 1 << DIGIT_BITS;
  private static final int PASSES = 4;

  /// Up to so many elements sorting is quicker than clearing the buckets to count them in.
  private static final int SORTED = 1 << 13;

  private final double[] shares;
  private final long[] prefixes;
  private final long[] ranks;

  private Percentiles(double[] shares) {
    this.shares = shares;
    prefixes = new long[shares.length];
    ranks = new long[shares.length];
  }

  /// The smallest value that at least that share of the finite elements do not exceed (nearest
  /// rank), one for each of `shares` (0 … 1); not-a-number when no element is finite.
  static double[] of(Tensor tensor, BooleanSupplier stopped, double... shares) {
    return of(tensor, v -> v, stopped, shares);
  }

  /// As [#of], of the magnitudes.
  static double[] ofMagnitudes(Tensor tensor, BooleanSupplier stopped, double... shares) {
    return of(tensor, Math::abs, stopped, shares);
  }

  private static double[] of(
      Tensor tensor, DoubleUnaryOperator seenAs, BooleanSupplier stopped, double... shares) {
    if (tensor.elements() <= SORTED) {
      return sorted(tensor, seenAs, stopped, shares);
    }
    Percentiles search = new Percentiles(shares);
    int passes = tensor.dtype() == DType.FLOAT32 ? PASSES - 1 : PASSES;
    for (int pass = 0; pass < passes; pass++) {
      Map<Long, long[]> counts = search.count(tensor, seenAs, stopped, pass);
      if (stopped.getAsBoolean() || !search.narrow(counts, pass)) {
        double[] none = new double[shares.length];
        Arrays.fill(none, Double.NaN);
        return none;
      }
    }
    return Arrays.stream(search.prefixes)
        .map(prefix -> passes == PASSES ? prefix : extended(prefix))
        .mapToDouble(Percentiles::number)
        .toArray();
  }

  private static double[] sorted(
      Tensor tensor, DoubleUnaryOperator seenAs, BooleanSupplier stopped, double... shares) {
    double[] found = new double[(int) tensor.elements()];
    int[] count = new int[1];
    Elements.each(
        tensor,
        stopped,
        value -> {
          if (Double.isFinite(value)) {
            found[count[0]++] = seenAs.applyAsDouble(value) + 0.0;
          }
        });
    Arrays.sort(found, 0, count[0]);
    return Arrays.stream(shares)
        .map(share -> count[0] == 0 ? Double.NaN : found[rank(share, count[0]) - 1])
        .toArray();
  }

  private static int rank(double share, long total) {
    return (int) Math.clamp((long) Math.ceil(share * total), 1, total);
  }

  /// How many elements share a prefix that is still looked into, by their next sixteen bits.
  private Map<Long, long[]> count(
      Tensor tensor, DoubleUnaryOperator seenAs, BooleanSupplier stopped, int pass) {
    Map<Long, long[]> counts = new HashMap<>();
    for (long prefix : prefixes) {
      counts.computeIfAbsent(prefix, any -> new long[BUCKETS]);
    }
    long[] wanted = counts.keySet().stream().mapToLong(Long::longValue).toArray();
    List<long[]> buckets = Arrays.stream(wanted).mapToObj(counts::get).toList();
    int shift = 64 - DIGIT_BITS * (pass + 1);
    Elements.each(
        tensor,
        stopped,
        value -> {
          if (!Double.isFinite(value)) {
            return;
          }
          long key = key(seenAs.applyAsDouble(value));
          long prefix = pass == 0 ? 0 : key >>> (shift + DIGIT_BITS);
          for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] == prefix) {
              buckets.get(i)[(int) (key >>> shift) & (BUCKETS - 1)]++;
              return;
            }
          }
        });
    return counts;
  }

  /// Moves every search into the bucket with its rank; false when there is nothing to search.
  private boolean narrow(Map<Long, long[]> counts, int pass) {
    for (int i = 0; i < shares.length; i++) {
      long[] buckets = counts.getOrDefault(prefixes[i], new long[BUCKETS]);
      if (pass == 0) {
        long total = Arrays.stream(buckets).sum();
        if (total == 0) {
          return false;
        }
        ranks[i] = rank(shares[i], total);
      }
      int bucket = 0;
      while (ranks[i] > buckets[bucket]) {
        ranks[i] -= buckets[bucket++];
      }
      prefixes[i] = prefixes[i] << DIGIT_BITS | bucket;
    }
    return true;
  }

  /// Bits that order, unsigned, as the numbers do; both zeros are one.
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
  }

  /// With the last sixteen bits of a number of single precision: zeros, which the keys of negative
  /// numbers hold inverted.
  private static long extended(long prefix) {
    boolean positive = prefix >>> (64 - DIGIT_BITS - 1) != 0;
    return prefix << DIGIT_BITS | (positive ? 0 : BUCKETS - 1);
  }

  private static double number(long key) {
    return Double.longBitsToDouble(key < 0 ? key & Long.MAX_VALUE : ~key);
  }
}
