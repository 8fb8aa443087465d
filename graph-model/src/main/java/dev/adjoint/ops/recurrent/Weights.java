// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.recurrent;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;

/// The weights of one direction.
///
/// @param input `Wᵀ`: `[input, gates · hidden]`
/// @param hidden `Rᵀ`: `[hidden, gates · hidden]`
/// @param biases that of the input and that of the hidden state, `[gates · hidden]` each
/// @param functions its activation functions
record Weights(
    Formula f, Value input, Value hidden, Optional<List<Value>> biases, CellFunctions functions) {

  static Weights of(NodeScope node, Kind kind, int direction) {
    Formula f = new Formula(node);
    Optional<List<Value>> biases =
        node.has("B")
            ? Optional.of(Parts.equal(node, row(f, node.input("B"), direction), 0, 2))
            : Optional.empty();
    return new Weights(
        f,
        transposed(f, node.input("W"), direction),
        transposed(f, node.input("R"), direction),
        biases,
        CellFunctions.of(f, node.attributes(), kind.functions(), direction));
  }

  /// Entry `direction` of the first axis.
  static Value row(Formula f, Value all, int direction) {
    return f.reshape(f.slice(all, 0, direction, direction + 1), all.shape().slice(1, all.rank()));
  }

  private static Value transposed(Formula f, Value all, int direction) {
    return f.transpose(row(f, all, direction), List.of(1, 0));
  }

  /// Size of the hidden state.
  long size() {
    return hidden.shape().dim(0).size();
  }

  /// `x · Wᵀ` for all steps at once, without biases.
  ///
  /// @param x `[time, batch, input]`
  Value projected(Value x) {
    Shape shape = x.shape();
    Value rows = f.reshape(x, Shape.of(List.of(shape.product(0, 2), shape.dim(2))));
    Value product = f.matmul(rows, input);
    return f.reshape(product, shape.withDim(2, product.shape().dim(1)));
  }

  /// Both biases together, where there are any.
  Optional<Value> bias() {
    return biases.map(both -> f.add(both.get(0), both.get(1)));
  }
}
