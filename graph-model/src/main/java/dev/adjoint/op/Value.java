// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;

/// Handle of one value in a graph under construction; `id` is meaningful only to its [Emitter].
public record Value(int id, TensorType type) {

  /// Stands for an optional input that is not connected.
  public static final Value ABSENT =
      new Value(-1, new TensorType(dev.adjoint.type.DType.BOOL, Shape.UNRANKED));

  public boolean isPresent() {
    return id >= 0;
  }

  public Shape shape() {
    return type.shape();
  }

  public int rank() {
    return type.shape().rank();
  }
}
