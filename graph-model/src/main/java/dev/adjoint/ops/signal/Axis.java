// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.function.LongUnaryOperator;

/// What is done with the elements along one axis of a value.
///
/// @param index the axis, counted from 0
record Axis(Emitter emit, int index) {

  /// The first `count` elements.
  Value first(Value value, long count) {
    return value.shape().dim(index).is(count)
        ? value
        : emit.emit(
            Slice.OP,
            value,
            emit.constant(Tensor.vector(0)),
            emit.constant(Tensor.vector(count)),
            emit.constant(Tensor.vector(index)));
  }

  /// `count` elements: the first ones, or all and zeros behind them.
  Value fitted(Value value, long count) {
    long size = value.shape().dim(index).size();
    if (size >= count) {
      return first(value, count);
    }
    Formula f = new Formula(emit);
    Shape gap = value.shape().withDim(index, Dim.of(count - size));
    return joined(value, f.expand(f.scalar(0, value), gap));
  }

  Value joined(Value a, Value b) {
    Attributes along = Attributes.of(Concat.AXIS, (long) index);
    return emit.emitAll(Concat.OP, along, List.of(a, b)).getFirst();
  }

  /// The elements whose places `places` names; the shape of the places takes that of the axis.
  Value picked(Value value, Shape shape, LongUnaryOperator places) {
    Tensor indices = Tensor.zeros(new TensorType(DType.INT64, shape));
    for (long i = 0; i < indices.elements(); i++) {
      indices.setLong(i, places.applyAsLong(i));
    }
    Attributes along = Attributes.of(Gather.AXIS, (long) index);
    return emit.emit(Gather.OP, along, value, emit.constant(indices));
  }
}
