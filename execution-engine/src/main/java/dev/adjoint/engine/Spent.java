// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.List;
import java.util.OptionalLong;

/// What the kernels of a step took when it was done, and what of it can be done again.
///
/// @param onceNanos what they took that once: kernels that no compiler has seen yet, and libraries
///   that were not loaded, are in it
/// @param executions all of its work; empty where it cannot be repeated by itself
record Spent(long onceNanos, List<Execution> executions) {
  static final Spent NOTHING = new Spent(0, List.of());

  Spent {
    executions = List.copyOf(executions);
  }

  /// What the step takes once all of it is warm, where that has been measured.
  OptionalLong steadyNanos() {
    long sum = 0;
    for (Execution execution : executions) {
      OptionalLong steady = execution.plan().steady().nanos();
      if (steady.isEmpty()) {
        return steady;
      }
      sum += steady.getAsLong();
    }
    return executions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
