// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;

/// What a person changed in the middle of a run.
///
/// @param types of the graph as it is now; the run's own when the graph is the same
/// @param iterations what iterations do from this one on
/// @param target what backward passes start from
/// @param states other values of states, as the iteration begins
/// @param feeds other values of inputs, in this iteration
public record Amendment(
    Inference types,
    Iterations iterations,
    Optional<PortRef> target,
    Map<String, Tensor> states,
    Map<String, Tensor> feeds) {
  public Amendment {
    states = Map.copyOf(states);
    feeds = Map.copyOf(feeds);
  }
}
