// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// What a shape rule may see: types of the inputs, values of inputs that are constant, attributes.
public interface ShapeScope {

  Attributes attributes();

  default <T> T get(Attribute<T> key) {
    return attributes().get(key);
  }

  /// True when the optional port is connected.
  boolean has(String port);

  /// Type of a connected input.
  TensorType type(String port);

  default Shape shape(String port) {
    return type(port).shape();
  }

  /// Types of all wires of the variadic input.
  List<TensorType> variadic(String port);

  /// Element type bound to a type variable by the inputs.
  DType variable(String variable);

  /// The value of an input when it is known before the run (shape operands), else empty.
  Optional<Tensor> constant(String port);

  /// Types of all wires of the variadic input, with the values of those that are known before the
  /// run.
  List<Known> known(String port);

  /// What each output of a body is when its inputs are `given`; what is wrong in the body ends the
  /// rule and is told as it stands there.
  List<Known> results(Attribute<Subgraph> body, List<Known> given);

  /// To be thrown: `throw in.reject("C1", "B", "inner dimensions differ", "784", "128")`.
  ///
  /// @param code the constraint's label in the help page
  /// @param place port or attribute name
  Rejection.Raised reject(
      String code, String place, String problem, String expected, String actual);
}
