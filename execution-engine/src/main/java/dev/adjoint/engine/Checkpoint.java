// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Everything an iteration begins with: states by name, and how many training runs were done. What
/// an iteration did not change is shared with the checkpoint before.
record Checkpoint(long iteration, long runs, Map<String, Tensor> states) {

  Checkpoint {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  static Checkpoint of(Session session, long iteration) {
    return new Checkpoint(iteration, session.runs(), session.states());
  }

  /// The checkpoint of the next iteration, which differs in the states of those names.
  Checkpoint next(Session session, Set<String> changed) {
    Map<String, Tensor> all = new LinkedHashMap<>(states);
    changed.forEach(name -> session.state(name).ifPresent(value -> all.put(name, value)));
    return new Checkpoint(iteration + 1, session.runs(), all);
  }

  /// The same moment after a person set some states and an edit made others begin anew.
  Checkpoint amended(Map<String, Tensor> set, Predicate<String> givenUp) {
    Map<String, Tensor> all = new LinkedHashMap<>(states);
    all.keySet().removeIf(givenUp);
    all.putAll(set);
    return new Checkpoint(iteration, runs, all);
  }

  void restore(Session session) {
    session.stateStore().restore(states);
    session.skipTo(runs);
  }
}
