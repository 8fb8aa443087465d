// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// What one user of a value sent back to it.
///
/// @param here whether that user is the node being looked at
public record Contribution(String user, Tensor gradient, boolean here) {

  /// All that has come back to `source`, wire by wire.
  static List<Contribution> to(PortRef source, InspectorSubject subject, String looking) {
    List<Contribution> found = new ArrayList<>();
    for (Wire wire : subject.graph().wires()) {
      if (wire.from().equals(source)) {
        subject
            .run()
            .contribution(wire)
            .map(back -> new Contribution(wire.to(), back, wire.to().equals(looking)))
            .ifPresent(found::add);
      }
    }
    return found;
  }
}
