// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import java.util.OptionalLong;

/// What one node costs. A number is empty where it depends on a dimension that is not bound, or the
/// node has an error.
///
/// @param parameters trainable numbers that the node holds
/// @param forwardFlops floating-point operations of one forward step
/// @param backwardFlops those of its part in the backward pass, for the gradients that the graph's
///   parameters need
/// @param outputBytes size of all its results
public record NodeCost(
    OptionalLong parameters,
    OptionalLong forwardFlops,
    OptionalLong backwardFlops,
    OptionalLong outputBytes) {
  public static final NodeCost UNKNOWN =
      new NodeCost(
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  static NodeCost ofSource(long parameters, OptionalLong outputBytes) {
    return new NodeCost(
        OptionalLong.of(parameters), OptionalLong.of(0), OptionalLong.of(0), outputBytes);
  }

  NodeCost withParameters(OptionalLong count) {
    return new NodeCost(count, forwardFlops, backwardFlops, outputBytes);
  }

  NodeCost withOutputBytes(OptionalLong bytes) {
    return new NodeCost(parameters, forwardFlops, backwardFlops, bytes);
  }
}
