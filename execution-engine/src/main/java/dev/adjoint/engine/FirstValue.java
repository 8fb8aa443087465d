// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;

/// What a session of a seed begins with.
public final class FirstValue {

  private FirstValue() {}

  /// @param name of the state, as the session calls it
  /// @param settings attributes of its `Parameter`: a literal value or an initializer
  public static Tensor of(String name, TensorType type, Attributes settings, long seed) {
    return Initializers.first(name, type, new StateInit.Declared(settings, true), seed);
  }
}
