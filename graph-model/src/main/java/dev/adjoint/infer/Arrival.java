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

  /// A value of known type, with the value itself where it is known before the run.
  record Typed(TensorType type, Optional<Literal> constant) implements Arrival {}

  Arrival EMPTY = new Empty();
  Arrival DANGLING = new Dangling();
  Arrival BLOCKED = new Blocked();

  static Arrival of(TensorType type) {
    return new Typed(type, Optional.empty());
  }

  static Arrival of(Tensor value) {
    return new Typed(value.type(), Optional.of(new Literal(value)));
  }

  default Optional<TensorType> known() {
    return this instanceof Typed(TensorType type, Optional<Literal> c)
        ? Optional.of(type)
        : Optional.empty();
  }

  default Optional<Tensor> value() {
    return this instanceof Typed(TensorType t, Optional<Literal> constant)
        ? constant.map(Literal::tensor)
        : Optional.empty();
  }
}
