// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.PortRef;
import java.util.Set;

/// One optimizer step as part of a run.
///
/// @param loss scalar to make smaller
/// @param frozen names of parameters that stay as they are
public record Descend(PortRef loss, OptimizerSettings optimizer, Set<String> frozen) {
  public Descend {
    frozen = Set.copyOf(frozen);
  }

  /// What a plan depends on: the learning rate is fed, so a schedule compiles nothing anew.
  Descend withoutRate() {
    return new Descend(loss, optimizer.withLearningRate(0), frozen);
  }
}
