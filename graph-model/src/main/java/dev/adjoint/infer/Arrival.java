// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// What comes over the wire into one input slot.
sealed interface Arrival {

  /// No wire.
  record Empty() implements Arrival {}

  /// A wire from a node or output that does not exist.
  record Dangling() implements Arrival {}

  /// A wire from a node that has no type because of an error upstream.
  record Blocked() implements Arrival {}

  /// A value of known type, with the value itself where it is known before the run. Values compare
  /// by identity: an equal copy merely costs one more look at the node.
  record Typed(TensorType type, Optional<Tensor> constant) implements Arrival {
    @Override
    public boolean equals(Object other) {
      return other instanceof Typed(TensorType t, Optional<Tensor> c)
          && type.equals(t)
          && constant.orElse(null) == c.orElse(null);
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }

  Arrival EMPTY = new Empty();
  Arrival DANGLING = new Dangling();
  Arrival BLOCKED = new Blocked();

  static Arrival of(TensorType type) {
    return new Typed(type, Optional.empty());
  }

  default Optional<TensorType> known() {
    return this instanceof Typed(TensorType type, Optional<Tensor> c)
        ? Optional.of(type)
        : Optional.empty();
  }

  default Optional<Tensor> value() {
    return this instanceof Typed(TensorType t, Optional<Tensor> constant)
        ? constant
        : Optional.empty();
  }
}
