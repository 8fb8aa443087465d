// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.OptionalInt;

/// What a migration may ask about the graph around a node, and what it may add to it.
public interface Surroundings {

  /// A name that no value has, made from `hint`.
  String fresh(String hint);

  /// The name of a new constant with this value.
  String constant(String hint, Tensor value);

  /// A value that the file holds.
  Optional<Tensor> value(String name);

  /// The rank of a value where the file says it.
  OptionalInt rank(String value);

  /// The element type of a value where the file says it.
  Optional<DType> dtype(String value);
}
