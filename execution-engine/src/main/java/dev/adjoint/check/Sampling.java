// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.type.Tensor;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Which elements of a tensor are compared: all of a small one; of a large one those with the
/// largest automatic gradients, where a wrong factor shows, and others at random, where a missing
/// contribution does.
final class Sampling {

  /// Tensors up to this size are compared whole.
  static final int WHOLE = 40;

  private static final int LARGEST = 12;
  private static final int RANDOM = 20;

  private Sampling() {}

  static long[] of(Tensor gradient, long seed) {
    long count = gradient.elements();
    if (count <= WHOLE) {
      return LongStream.range(0, count).toArray();
    }
    TreeSet<Long> chosen = new TreeSet<>(largest(gradient));
    SplittableRandom random = new SplittableRandom(seed);
    while (chosen.size() < LARGEST + RANDOM) {
      chosen.add(random.nextLong(count));
    }
    return chosen.stream().mapToLong(Long::longValue).toArray();
  }

  private static PriorityQueue<Long> largest(Tensor gradient) {
    PriorityQueue<Long> best =
        new PriorityQueue<>(Comparator.comparingDouble(i -> Math.abs(gradient.get(i))));
    for (long i = 0; i < gradient.elements(); i++) {
      best.add(i);
      if (best.size() > LARGEST) {
        best.remove();
      }
    }
    return best;
  }
}
