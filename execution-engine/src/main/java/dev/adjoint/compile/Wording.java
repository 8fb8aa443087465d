// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import java.util.List;

/// In which ops a program is put: composites stay whole where the reader of the program has a word
/// for them.
@FunctionalInterface
public interface Wording {
  /// Every composite is taken apart.
  Wording PRIMITIVES = (op, attributes, operands) -> op;

  /// `op` itself, or an op with the same ports that is emitted in its place.
  OpDef word(OpDef op, Attributes attributes, List<Value> operands);

  /// Whether uses of `op` may stay whole though sizes of what they give show only in a run.
  default boolean keepsOpen(OpDef op) {
    return false;
  }
}
