// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// What a rule may know of a value before the run: its type, and its elements where they are known
/// too.
public record Known(TensorType type, Optional<Tensor> value) {

  public static Known of(TensorType type) {
    return new Known(type, Optional.empty());
  }

  public static Known of(Tensor value) {
    return new Known(value.type(), Optional.of(value));
  }

  public Shape shape() {
    return type.shape();
  }
}
