// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

/// The costs of all nodes added up.
public record TotalCost(
    Amount parameters, Amount forwardFlops, Amount backwardFlops, Amount outputBytes) {
  public static final TotalCost NOTHING =
      new TotalCost(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO);

  static TotalCost of(Iterable<NodeCost> nodes) {
    return new TotalCost(
        Amount.of(nodes, NodeCost::parameters),
        Amount.of(nodes, NodeCost::forwardFlops),
        Amount.of(nodes, NodeCost::backwardFlops),
        Amount.of(nodes, NodeCost::outputBytes));
  }
}
