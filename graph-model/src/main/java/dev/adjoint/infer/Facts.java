// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// What is known of one node, with all that it was derived from, so that it can be told whether it
/// still holds after an edit.
///
/// @param sources the nodes at the other ends of the wires, in slot order; proposals look at them
/// @param outputCount number of outputs, or -1 when the op cannot say
/// @param outputs types of all outputs, empty when there is an error here or upstream
/// @param constants values of the outputs, where known before the run; one entry an output
record Facts(
    Node node,
    List<Arrival> arrivals,
    List<Optional<Node>> sources,
    Optional<OpDef> op,
    int outputCount,
    List<TensorType> outputs,
    List<Optional<Literal>> constants,
    List<Diagnostic> diagnostics) {

  /// True when inference of `changed` would say the same again. A faulty node is looked at afresh
  /// when a source changed in any way, since what mends it may lie there.
  boolean hold(Node changed, List<Arrival> arriving, List<Optional<Node>> from) {
    return (node == changed || node.equals(changed))
        && arrivals.equals(arriving)
        && (diagnostics.isEmpty() || sources.equals(from));
  }

  Facts withNode(Node same) {
    return node == same ? this : of(same, arrivals, sources);
  }

  /// The same of another node, at which the same arrives from elsewhere.
  Facts of(Node other, List<Arrival> arriving, List<Optional<Node>> from) {
    return new Facts(other, arriving, from, op, outputCount, outputs, constants, diagnostics);
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /// What arrives over a wire from output `index` of this node.
  Arrival at(int index) {
    if (index < outputs.size()) {
      return new Arrival.Typed(outputs.get(index), constants.get(index));
    }
    return outputCount >= 0 && index >= outputCount ? Arrival.DANGLING : Arrival.BLOCKED;
  }
}
