// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// An op on any number of tensors `data_0`, with broadcasting, as one on two of them after another.
final class Pairwise {

  private Pairwise() {}

  static Shape shape(ShapeScope in) {
    Shape shape = Shape.SCALAR;
    for (TensorType next : in.variadic("data_0")) {
      shape = Broadcasting.of(in, shape, next.shape(), "data_0");
    }
    return shape;
  }

  /// @param pair the op on two tensors
  static List<Value> expand(NodeScope node, OpDef pair) {
    List<Value> values = node.variadic("data_0");
    if (values.size() == 1) {
      return List.of(node.emit(Identity.OP, values.getFirst()));
    }
    Value result = values.getFirst();
    for (Value next : values.subList(1, values.size())) {
      result = node.emit(pair, result, next);
    }
    return List.of(result);
  }
}
