// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Short words for the ops that gradients and decompositions use most. Wraps an [Emitter] so that a
/// rule reads like the formula it states. Operands broadcast as ONNX's do.
public record Formula(Emitter emit) {

  /// The first result of any op without attributes.
  public Value of(OpDef op, Value... operands) {
    return emit.emit(op, operands);
  }

  public Value add(Value a, Value b) {
    return emit.emit(Add.OP, a, b);
  }

  public Value sub(Value a, Value b) {
    return emit.emit(Sub.OP, a, b);
  }

  public Value mul(Value a, Value b) {
    return emit.emit(Mul.OP, a, b);
  }

  public Value div(Value a, Value b) {
    return emit.emit(Div.OP, a, b);
  }

  public Value neg(Value a) {
    return emit.emit(Neg.OP, a);
  }

  public Value exp(Value a) {
    return emit.emit(Exp.OP, a);
  }

  public Value log(Value a) {
    return emit.emit(Log.OP, a);
  }

  public Value sqrt(Value a) {
    return emit.emit(Sqrt.OP, a);
  }

  public Value less(Value a, Value b) {
    return emit.emit(Less.OP, a, b);
  }

  public Value greater(Value a, Value b) {
    return emit.emit(Greater.OP, a, b);
  }

  public Value equal(Value a, Value b) {
    return emit.emit(Equal.OP, a, b);
  }

  /// `a` where the condition holds, else `b`. The safe way to mask a gradient: a product with 0
  /// would turn infinities into NaN.
  public Value where(Value condition, Value a, Value b) {
    return emit.emit(Where.OP, condition, a, b);
  }

  /// A scalar of the element type of `like`.
  public Value scalar(double value, Value like) {
    return scalar(value, like.type().dtype());
  }

  public Value scalar(double value, DType dtype) {
    return emit.constant(Tensor.scalar(dtype, value));
  }

  /// A whole tensor of one value, with the type of `like`.
  public Value full(double value, Value like) {
    return expand(scalar(value, like), like.shape());
  }

  public Value cast(Value a, DType dtype) {
    return a.type().dtype() == dtype ? a : emit.emit(Cast.OP, Attributes.of(Cast.TO, dtype), a);
  }

  /// A size of 0 is taken as it is, not as a copy of the operand's.
  public Value reshape(Value a, Shape shape) {
    if (a.shape().equals(shape)) {
      return a;
    }
    Attributes zeros =
        shape.elements() == 0 ? Attributes.of(Reshape.ALLOWZERO, true) : Attributes.NONE;
    return emit.emit(Reshape.OP, zeros, a, emit.constant(Tensor.vector(shape.sizes())));
  }

  public Value expand(Value a, Shape shape) {
    return a.shape().equals(shape)
        ? a
        : emit.emit(Expand.OP, a, emit.constant(Tensor.vector(shape.sizes())));
  }

  /// Axis `i` of the result is axis `perm[i]` of `a`.
  public Value transpose(Value a, List<Integer> perm) {
    List<Long> order = perm.stream().map(Integer::longValue).toList();
    return perm.equals(IntStream.range(0, a.rank()).boxed().toList())
        ? a
        : emit.emit(Transpose.OP, Attributes.of(Transpose.PERM, order), a);
  }

  public Value matmul(Value a, Value b) {
    return emit.emit(MatMul.OP, a, b);
  }

  /// Elements `start` to `end` (exclusive) along `axis`.
  public Value slice(Value a, int axis, long start, long end) {
    if (start == 0 && end == a.shape().dim(axis).size()) {
      return a;
    }
    return emit.emit(
        Slice.OP,
        a,
        emit.constant(Tensor.vector(start)),
        emit.constant(Tensor.vector(end)),
        emit.constant(Tensor.vector(axis)));
  }

  /// Joins along `axis`; one part is itself.
  public Value concat(int axis, List<Value> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : emit.emitAll(Concat.OP, Attributes.of(Concat.AXIS, (long) axis), parts).getFirst();
  }

  /// Sum over `axes` (non-negative); keeps them as size 1 when `keep`.
  public Value sum(Value a, boolean keep, long... axes) {
    return axes.length == 0
        ? a
        : emit.emit(
            ReduceSum.OP,
            Attributes.of(ReduceSum.KEEPDIMS, keep),
            a,
            emit.constant(Tensor.vector(axes)));
  }

  /// Undoes broadcasting: sums `gradient` over every axis along which `shape` was stretched.
  public Value sumTo(Value gradient, Shape shape) {
    if (gradient.shape().equals(shape)) {
      return gradient;
    }
    int lead = gradient.rank() - shape.rank();
    List<Long> axes = new ArrayList<>();
    for (int axis = 0; axis < gradient.rank(); axis++) {
      Dim own = axis < lead ? Dim.ONE : shape.dim(axis - lead);
      if (axis < lead || (own.is(1) && !gradient.shape().dim(axis).is(1))) {
        axes.add((long) axis);
      }
    }
    Value summed = sum(gradient, true, axes.stream().mapToLong(Long::longValue).toArray());
    return reshape(summed, shape);
  }
}
