// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.Value;
import java.util.List;

/// One step of one direction.
@FunctionalInterface
interface Cell {

  /// The states after a step, the hidden state first, each `[batch, hidden]`.
  ///
  /// @param input `x · Wᵀ` with biases, `[batch, gates · hidden]`
  /// @param states before the step
  List<Value> step(Value input, List<Value> states);
}
