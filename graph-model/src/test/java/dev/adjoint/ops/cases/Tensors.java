// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;

/// Short words for the tensors that cases are made of; numbers in row-major order.
final class Tensors {

  static final double NAN = Double.NaN;
  static final double INF = Double.POSITIVE_INFINITY;

  private Tensors() {}

  static Shape shape(long... sizes) {
    return Shape.of(sizes);
  }

  static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT64, value);
  }

  static Tensor reals(Shape shape, double... values) {
    return Tensor.doubles(shape, values);
  }

  static Tensor reals(double... values) {
    return reals(Shape.of(values.length), values);
  }

  /// Halves between -2.5 and 2.5 in a fixed disorder: element `i` is `(7·i mod 11 - 5) / 2`.
  static Tensor ramp(long... sizes) {
    return Tensor.of(DType.FLOAT64, Shape.of(sizes), i -> (i * 7 % 11 - 5) / 2.0);
  }

  static Tensor longs(Shape shape, long... values) {
    return Tensor.vector(values).reshaped(shape);
  }

  static Tensor longs(long... values) {
    return Tensor.vector(values);
  }

  static Tensor ints(long... values) {
    return Tensor.vector(values).as(DType.INT32);
  }

  static Tensor ints(Shape shape, long... values) {
    return longs(shape, values).as(DType.INT32);
  }

  /// Booleans from 0 and 1.
  static Tensor flags(Shape shape, long... values) {
    return longs(shape, values).as(DType.BOOL);
  }

  static Tensor flags(long... values) {
    return flags(Shape.of(values.length), values);
  }

  static TensorType type(long... sizes) {
    return TensorType.of(DType.FLOAT64, sizes);
  }

  static TensorType type(DType dtype, long... sizes) {
    return TensorType.of(dtype, sizes);
  }
}
