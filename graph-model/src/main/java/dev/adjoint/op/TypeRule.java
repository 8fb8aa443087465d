// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;

/// The element type of an output, given the inputs.
@FunctionalInterface
public interface TypeRule {
  DType dtype(ShapeScope in);

  static TypeRule always(DType dtype) {
    return in -> dtype;
  }

  /// The type that inputs with this variable carry.
  static TypeRule variable(String variable) {
    return in -> in.variable(variable);
  }
}
