// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.ArrayList;
import java.util.List;

/// Notes what is executed for one step. Its clock goes only while kernels work: what a node's first
/// step costs once, kernels and their libraries looked up and bound, classes loaded, operands
/// brought together, is no part of what the node costs.
final class WorkLog {

  /// A step of more executions has a loop in it, whose values are overwritten as it goes.
  private static final int MOST = 8;

  private final List<Execution> executions = new ArrayList<>();
  private long nanos;
  private boolean repeatable = true;

  void add(Execution execution, long took) {
    nanos += took;
    if (executions.size() == MOST) {
      once();
    }
    if (repeatable) {
      executions.add(execution);
    }
  }

  /// What is noted here cannot be done again.
  void once() {
    repeatable = false;
    executions.clear();
  }

  Spent spent() {
    return new Spent(nanos, executions);
  }
}
