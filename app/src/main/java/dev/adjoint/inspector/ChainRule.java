// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// The chain rule of one input of the node, with the numbers where the run has got that far.
///
/// @param port name of the input
/// @param formula the rule with the names of this graph's values in it
/// @param result what the rule yields here, once the backward pass has been through
/// @param contributions everything the value gets back, when it has more than one user
/// @param value name of the value the gradient is with respect to
public record ChainRule(
    String port,
    String value,
    List<ChainTerm> formula,
    Optional<Tensor> result,
    List<Operand> operands,
    List<Contribution> contributions) {

  /// A tensor on the right-hand side.
  ///
  /// @param upstream the gradient that arrives, as against a local value
  public record Operand(String name, Tensor tensor, boolean transposed, boolean upstream) {}

  public ChainRule {
    formula = List.copyOf(formula);
    operands = List.copyOf(operands);
    contributions = List.copyOf(contributions);
  }
}
