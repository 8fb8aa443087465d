// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// One use of an op as a [Fold] sees it.
///
/// @param types of the wires, empty where an optional port is open
/// @param values of the wires; all that are connected, unless the fold looks at types alone
/// @param result type of the output, every dimension known
public record FoldScope(
    Attributes attributes,
    List<Optional<TensorType>> types,
    List<Optional<Tensor>> values,
    TensorType result) {

  public <T> T get(Attribute<T> key) {
    return attributes.get(key);
  }

  public boolean has(int wire) {
    return wire < values.size() && values.get(wire).isPresent();
  }

  /// The value on a connected wire.
  public Tensor in(int wire) {
    return values.get(wire).orElseThrow();
  }

  public Optional<Tensor> find(int wire) {
    return wire < values.size() ? values.get(wire) : Optional.empty();
  }
}
