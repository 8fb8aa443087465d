// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// All that the inspector shows of a wire, or of several from one output. Immutable.
///
/// @param name as panels call it: `h → z2`
/// @param from where it begins
/// @param to where it leads, one end a wire
/// @param type of what it carries: as computed by the run, else as inferred
/// @param contributions what the users of the value have sent back along all its wires
/// @param tensors the value, what came back along this wire, and the whole gradient
public record WireFacts(
    String name,
    End from,
    List<End> to,
    Optional<TensorType> type,
    List<Contribution> contributions,
    List<NamedTensor> tensors) {

  public WireFacts {
    to = List.copyOf(to);
    contributions = List.copyOf(contributions);
    tensors = List.copyOf(tensors);
  }

  /// One end: a port of a node.
  public record End(String node, String op, String port) {}
}
