// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.Map;

/// What is there before the first step: the values of inputs, parameters and constants or, where
/// the way back through a body begins, the gradients by what the body gives.
///
/// @param within bodies that it lies in; none for the run's own graph
/// @param phase [Phase#BACKWARD] for gradients
public record Outset(List<Level> within, Phase phase, Map<PortRef, Finding.Source> tensors) {
  public Outset {
    within = List.copyOf(within);
  }

  boolean hasGradients() {
    return phase == Phase.BACKWARD;
  }
}
