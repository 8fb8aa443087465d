// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// One part of the gradient by a value.
///
/// @param user the node that sent it back, or what else adds it
/// @param wire the wire it came by; empty for what the optimizer adds
/// @param here whether that user is the node being looked at
public record Contribution(String user, Tensor gradient, Optional<Wire> wire, boolean here) {

  /// Whether the run measured it; otherwise the optimizer adds it when it updates.
  public boolean isMeasured() {
    return wire.isPresent();
  }

  /// All parts added up: their norms do not add, as directions differ.
  public static double[] sum(List<Contribution> parts) {
    double[] sum = parts.getFirst().gradient().toDoubles().clone();
    for (Contribution part : parts.subList(1, parts.size())) {
      double[] more = part.gradient().toDoubles();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += more[i];
      }
    }
    return sum;
  }
}
