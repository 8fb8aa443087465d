// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Finding;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every number of a run as of one moment. Immutable; tensors are shared with the run.
///
/// @param values of outputs; what a parameter holds once its update is done is its new value
/// @param gradients of the loss by an output, summed as far as the pass has come
/// @param stateGradients of the loss by a parameter that a layer owns, such as `dense/kernel`
/// @param contributions what came back along single wires
/// @param dropped outputs that were computed and are not kept for want of memory
/// @param times what the steps of each node took so far, the one time that they were done
/// @param firstNonFinite where the first NaN or infinity arose
public record RunNumbers(
    Map<PortRef, Tensor> values,
    Map<PortRef, Tensor> gradients,
    Map<String, Tensor> stateGradients,
    Map<Wire, Tensor> contributions,
    Set<PortRef> dropped,
    Map<String, NodeTime> times,
    Optional<Finding> firstNonFinite) {
  static final RunNumbers NONE =
      new RunNumbers(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Optional.empty());
}
