// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// One part of the gradient by a value.
///
/// @param user the node that sent it back, or what else adds it
/// @param tensor what came back, or what else it is a multiple of
/// @param factor what the tensor counts for: 1 for what came back
/// @param wire the wire it came by; empty for what the optimizer adds
/// @param here whether that user is the node being looked at
public record Contribution(
    String user, Tensor tensor, double factor, Optional<Wire> wire, boolean here) {

  /// What came back by a wire.
  public static Contribution measured(Wire wire, Tensor gradient, boolean here) {
    return new Contribution(wire.to(), gradient, 1, Optional.of(wire), here);
  }

  /// Whether the run measured it; otherwise the optimizer adds it when it updates.
  public boolean isMeasured() {
    return wire.isPresent();
  }

  public long elements() {
    return tensor.elements();
  }

  /// Element `index` in row-major order.
  public double get(long index) {
    return factor * tensor.get(index);
  }

  /// An element of all parts added up: their norms do not add, as directions differ.
  public static double sum(List<Contribution> parts, long index) {
    double sum = 0;
    for (Contribution part : parts) {
      sum += part.get(index);
    }
    return sum;
  }
}
