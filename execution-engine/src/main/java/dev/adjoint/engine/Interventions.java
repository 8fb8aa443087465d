// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Values that a person set by hand in single iterations: they are set again whenever the iteration
/// is computed again.
final class Interventions {

  private final TreeMap<Long, Map<String, Tensor>> states = new TreeMap<>();
  private final TreeMap<Long, Map<String, Tensor>> feeds = new TreeMap<>();

  void setStates(long iteration, Map<String, Tensor> values) {
    if (!values.isEmpty()) {
      states.computeIfAbsent(iteration, i -> new LinkedHashMap<>()).putAll(values);
    }
  }

  void setFeeds(long iteration, Map<String, Tensor> values) {
    if (!values.isEmpty()) {
      feeds.computeIfAbsent(iteration, i -> new LinkedHashMap<>()).putAll(values);
    }
  }

  /// Values that states have from the start of `iteration` on.
  Map<String, Tensor> states(long iteration) {
    return states.getOrDefault(iteration, Map.of());
  }

  RunRequest request(long iteration, RunRequest planned) {
    Map<String, Tensor> all = new HashMap<>(planned.feeds());
    all.putAll(feeds.getOrDefault(iteration, Map.of()));
    return planned.withFeeds(all);
  }

  /// Forgets what was set in later iterations: they will be others.
  void cutAfter(long iteration) {
    states.tailMap(iteration, false).clear();
    feeds.tailMap(iteration, false).clear();
  }

  /// Forgets states that were set so far: they are part of a checkpoint now.
  void cutStatesUntil(long iteration) {
    states.headMap(iteration, true).clear();
  }
}
