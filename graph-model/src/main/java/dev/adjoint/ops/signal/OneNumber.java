// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Operands that are a single number and decide a shape: a scalar, or a list of one.
final class OneNumber {

  private OneNumber() {}

  /// The number on a connected port where it is known; rejects another shape with `code`.
  static Optional<Tensor> at(ShapeScope in, String code, String port) {
    if (!in.has(port)) {
      return Optional.empty();
    }
    Shape shape = in.shape(port);
    if (!shape.dims().stream().allMatch(dim -> dim.mayEqual(Dim.ONE))) {
      throw in.reject(code, port, "this must be one number", "a scalar", shape.display());
    }
    return in.constant(port);
  }

  /// As above, for a whole number from `least` to `most`.
  static Optional<Long> whole(ShapeScope in, String code, String port, long least, long most) {
    Optional<Long> number = at(in, code, port).map(value -> value.getLong(0));
    if (number.filter(n -> n < least || n > most).isPresent()) {
      throw in.reject(
          code,
          port,
          "the number is out of range",
          "a whole number from " + least + " to " + most,
          Long.toString(number.get()));
    }
    return number;
  }

  /// The number in a decomposition, for which the shape rule has asked before.
  static Optional<Tensor> of(NodeScope node, String port) {
    return node.has(port) ? node.constantValue(node.input(port)) : Optional.empty();
  }
}
