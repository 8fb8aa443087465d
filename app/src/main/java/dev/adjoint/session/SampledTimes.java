// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.StepTime;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.StepTimer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What nodes take in training steps that are taken apart one now and then: the median of the last
/// ones. The first tells of warming up and of nothing else.
final class SampledTimes {
  private static final int LAST = 9;

  private final Map<String, Deque<Long>> samples = new HashMap<>();
  private boolean warm;

  /// A training step was taken apart.
  void add(Debugger run) {
    Map<String, Long> sums = new HashMap<>();
    for (int i = 0; i < run.computed(); i++) {
      StepTime time = StepTimer.time(run, i);
      sums.merge(run.schedule().get(i).node(), time.nanos(), Long::sum);
    }
    add(sums);
  }

  void add(Map<String, Long> nanos) {
    if (warm) {
      nanos.forEach(this::add);
    }
    warm = true;
  }

  private void add(String node, long nanos) {
    Deque<Long> known = samples.computeIfAbsent(node, n -> new ArrayDeque<>());
    known.add(nanos);
    if (known.size() > LAST) {
      known.remove();
    }
  }

  Optional<NodeTime> of(String node) {
    return Optional.ofNullable(samples.get(node)).map(SampledTimes::median);
  }

  private static NodeTime median(Deque<Long> known) {
    long[] sorted = known.stream().mapToLong(Long::longValue).sorted().toArray();
    return new NodeTime(sorted[sorted.length / 2], sorted.length, NodeTime.Kind.STEADY);
  }
}
