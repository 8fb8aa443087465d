// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a loop collects: one value from each iteration, put side by side along a new axis.
final class Collecting {

  private final NodeScope node;
  private final List<List<Value>> collected = new ArrayList<>();

  Collecting(NodeScope node, int count) {
    this.node = node;
    for (int i = 0; i < count; i++) {
      collected.add(new ArrayList<>());
    }
  }

  int count() {
    return collected.size();
  }

  void add(List<Value> fromIteration) {
    for (int i = 0; i < collected.size(); i++) {
      collected.get(i).add(fromIteration.get(i));
    }
  }

  /// @param axis the new one; negative counts from the end
  /// @param type of one value, asked for when there is none
  Value stacked(int index, long axis, boolean reversed, Supplier<TensorType> type) {
    List<Value> all = collected.get(index);
    if (all.isEmpty()) {
      TensorType one = type.get();
      return node.constant(Tensor.zeros(one.withShape(withAxis(one.shape(), axis, 0))));
    }
    List<Value> parts = new ArrayList<>();
    for (Value value : reversed ? all.reversed() : all) {
      parts.add(new Formula(node).reshape(value, withAxis(value.shape(), axis, 1)));
    }
    long at = axis < 0 ? axis + all.getFirst().rank() + 1 : axis;
    return node.emitAll(Concat.OP, Attributes.of(Concat.AXIS, at), parts).getFirst();
  }

  /// `shape` with one more axis; sizes that nobody knows are 0, for nothing was there.
  static Shape withAxis(Shape shape, long axis, long size) {
    List<Dim> dims = new ArrayList<>();
    shape.dims().forEach(dim -> dims.add(dim.isKnown() ? dim : Dim.of(0)));
    int at = (int) (axis < 0 ? axis + dims.size() + 1 : axis);
    dims.add(at, Dim.of(size));
    return Shape.of(dims);
  }

  static List<Known> known(List<Value> values) {
    return values.stream().map(value -> Known.of(value.type())).toList();
  }
}
