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
/// contribution does. The more a node computes, the fewer: each costs two runs of it.
final class Sampling {

  /// Tensors up to this size are compared whole.
  private static final int WHOLE = 40;

  private static final int MOST = 32;
  private static final int FEWEST = 6;

  /// Elements a node handles from which on fewer are compared.
  private static final long MUCH = 20_000;

  private Sampling() {}

  /// @param load elements that the node reads and writes
  static long[] of(Tensor gradient, long load, long seed) {
    int wanted = (int) Math.clamp(MOST * MUCH / Math.max(1, load), FEWEST, MOST);
    long count = gradient.elements();
    if (count <= (wanted == MOST ? WHOLE : wanted)) {
      return LongStream.range(0, count).toArray();
    }
    TreeSet<Long> chosen = new TreeSet<>(largest(gradient, wanted / 3));
    SplittableRandom random = new SplittableRandom(seed);
    while (chosen.size() < wanted) {
      chosen.add(random.nextLong(count));
    }
    return chosen.stream().mapToLong(Long::longValue).toArray();
  }

  private static PriorityQueue<Long> largest(Tensor gradient, int wanted) {
    PriorityQueue<Long> best =
        new PriorityQueue<>(Comparator.comparingDouble(i -> Math.abs(gradient.get(i))));
    for (long i = 0; i < gradient.elements(); i++) {
      best.add(i);
      if (best.size() > wanted) {
        best.remove();
      }
    }
    return best;
  }
}
