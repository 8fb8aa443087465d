// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Checkpoints of a run's iterations under a memory budget. As it fills they are thinned: the first
/// and the last stay, and between them ever fewer the longer ago, so that replaying from the
/// nearest one to any iteration costs no more than a share of its age.
final class Checkpoints {

  /// More are of no use however small: finding and thinning take time too.
  private static final int MOST = 256;

  private final TreeMap<Long, Checkpoint> kept = new TreeMap<>();
  private long budgetBytes;
  private long usedBytes;

  Checkpoints(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  void add(Checkpoint checkpoint) {
    if (kept.putIfAbsent(checkpoint.iteration(), checkpoint) == null) {
      thin();
    }
  }

  /// The one to replay from to get to the start of `iteration`.
  Optional<Checkpoint> nearest(long iteration) {
    return Optional.ofNullable(kept.floorEntry(iteration)).map(e -> e.getValue());
  }

  Optional<Checkpoint> at(long iteration) {
    return Optional.ofNullable(kept.get(iteration));
  }

  /// Forgets what was computed after the start of `iteration`.
  void cutAfter(long iteration) {
    kept.tailMap(iteration, false).clear();
    usedBytes = count();
  }

  void clear() {
    kept.clear();
    usedBytes = 0;
  }

  void setBudget(long bytes) {
    budgetBytes = bytes;
    thin();
  }

  NavigableSet<Long> iterations() {
    return kept.navigableKeySet();
  }

  long usedBytes() {
    return usedBytes;
  }

  /// @param snapshotBytes what else counts against the whole budget
  MemoryUse use(long snapshotBytes, long wholeBudgetBytes) {
    return new MemoryUse(usedBytes, snapshotBytes, wholeBudgetBytes, kept.size());
  }

  private void thin() {
    usedBytes = count();
    while (kept.size() > 2 && (usedBytes > budgetBytes || kept.size() > MOST)) {
      kept.remove(leastMissed());
      usedBytes = count();
    }
  }

  /// The one whose loss leaves the smallest gap for its age.
  private long leastMissed() {
    long last = kept.lastKey();
    long best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (long iteration : kept.keySet()) {
      Long before = kept.lowerKey(iteration);
      Long after = kept.higherKey(iteration);
      if (before != null && after != null) {
        double gap = (after - before) / (last - iteration + 1.0);
        if (gap < smallest) {
          smallest = gap;
          best = iteration;
        }
      }
    }
    return best;
  }

  /// Tensors that checkpoints share count once.
  private long count() {
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    long bytes = 0;
    for (Checkpoint checkpoint : kept.values()) {
      for (Tensor state : checkpoint.states().values()) {
        bytes += seen.add(state) ? state.data().byteSize() : 0;
      }
    }
    return bytes;
  }
}
