// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.type.Tensor;

/// The local derivative as something to look at, in the form that suits the node. Derived here, not
/// measured.
public sealed interface Local {

  /// Each result depends on one element of the operand: the factor for each, of the shape of the
  /// result. The gradient is `factors ∘ upstream`, summed where the operand was stretched.
  record Factors(Tensor tensor) implements Local {}

  /// The result is a single number: its derivative by each element, of the operand's shape. The
  /// gradient is `slopes · upstream`.
  record Slopes(Tensor tensor) implements Local {}

  /// All of it, `[operand, result]`: the gradient is `jacobian · upstream`.
  record Jacobian(Tensor tensor) implements Local {}
}
