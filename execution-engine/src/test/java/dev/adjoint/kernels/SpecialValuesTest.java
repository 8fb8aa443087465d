// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// NaN, infinities, overflow and nothing at all, as NumPy treats them.
class SpecialValuesTest {

  private static final float NAN = Float.NaN;
  private static final float INF = Float.POSITIVE_INFINITY;

  private static Tensor row(float... values) {
    return Tensor.floats(Shape.of(values.length), values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void nanPassesThrough(String device) {
    try (Backend backend = OneOp.open(device, 1)) {
      Tensor x = row(NAN, -1, 2);
      assertArrayEquals(new double[] {NAN, 0, 2}, OneOp.run(backend, Relu.OP, x).toDoubles());
      Tensor y = row(0, NAN, 1);
      double[] most = OneOp.run(backend, Maximum.OP, x, y).toDoubles();
      assertArrayEquals(new double[] {NAN, NAN, 2}, most);
      double[] least = OneOp.run(backend, Minimum.OP, x, y).toDoubles();
      assertArrayEquals(new double[] {NAN, NAN, 1}, least);
      assertTrue(Double.isNaN(OneOp.run(backend, ReduceMax.OP, row(1, 2, NAN, 3, 4)).get(0)));
      assertEquals(2, OneOp.run(backend, ArgMax.OP, row(1, 2, NAN, 3, NAN)).getLong(0));
      assertEquals(0, OneOp.run(backend, Equal.OP, row(NAN), row(NAN)).getLong(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void largeScoresDoNotOverflow(String device) {
    try (Backend backend = OneOp.open(device, 1)) {
      Tensor scores = row(1000, 1000, -1000);
      assertArrayEquals(
          new double[] {0.5, 0.5, 0}, OneOp.run(backend, Softmax.OP, scores).toDoubles(), 1e-7);
      assertArrayEquals(
          new double[] {-Math.log(2), -Math.log(2), -2000 - Math.log(2)},
          OneOp.run(backend, LogSoftmax.OP, scores).toDoubles(),
          1e-3);
      assertArrayEquals(
          new double[] {1, 0, 1},
          OneOp.run(backend, Sigmoid.OP, row(1000, -1000, INF)).toDoubles());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void nothingHasASumAMaximumAndAProduct(String device) {
    try (Backend backend = OneOp.open(device, 1)) {
      Tensor none = Tensor.zeros(TensorType.of(DType.FLOAT32, 2, 0));
      Tensor axis = Tensor.vector(1);
      assertArrayEquals(
          new double[] {0, 0}, OneOp.run(backend, ReduceSum.OP, none, axis).toDoubles());
      assertArrayEquals(
          new double[] {-INF, -INF}, OneOp.run(backend, ReduceMax.OP, none, axis).toDoubles());
      assertArrayEquals(
          new double[] {Integer.MIN_VALUE, Integer.MIN_VALUE},
          OneOp.run(backend, ReduceMax.OP, none.as(DType.INT32), axis).toDoubles());
      Tensor other = Tensor.zeros(TensorType.of(DType.FLOAT32, 0, 3));
      assertArrayEquals(new double[6], OneOp.run(backend, MatMul.OP, none, other).toDoubles());
      Tensor square = Tensor.floats(Shape.of(3, 3), new float[9]);
      assertEquals(Shape.of(0, 3), OneOp.run(backend, MatMul.OP, other, square).shape());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void integersWrap(String device) {
    try (Backend backend = OneOp.open(device, 1)) {
      Tensor ints = Tensor.of(DType.INT32, Shape.of(1), i -> Integer.MAX_VALUE);
      Tensor one = Tensor.of(DType.INT32, Shape.of(1), i -> 1);
      assertEquals(Integer.MIN_VALUE, OneOp.run(backend, Add.OP, ints, one).getLong(0));
      assertEquals(1, OneOp.run(backend, Mul.OP, ints, ints).getLong(0));
      Tensor least = Tensor.vector(Long.MIN_VALUE);
      Tensor minus = Tensor.vector(-1);
      assertEquals(Long.MIN_VALUE, OneOp.run(backend, Div.OP, least, minus).getLong(0));
      Tensor leastInt = Tensor.of(DType.INT32, Shape.of(1), i -> Integer.MIN_VALUE);
      Tensor minusInt = Tensor.of(DType.INT32, Shape.of(1), i -> -1);
      assertEquals(Integer.MIN_VALUE, OneOp.run(backend, Div.OP, leastInt, minusInt).getLong(0));
      assertEquals(-3, OneOp.run(backend, Div.OP, Tensor.vector(-7), Tensor.vector(2)).getLong(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void castRoundsTowardsZeroAndSaturates(String device) {
    try (Backend backend = OneOp.open(device, 1)) {
      Attributes toInt = Attributes.of(Cast.TO, DType.INT32);
      Tensor x = row(2.9f, -2.9f, 1e20f, -INF, NAN);
      assertArrayEquals(
          new double[] {2, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 0},
          OneOp.run(backend, Cast.OP, toInt, x).toDoubles());
      Attributes toBool = Attributes.of(Cast.TO, DType.BOOL);
      assertArrayEquals(
          new double[] {1, 0, 1, 1},
          OneOp.run(backend, Cast.OP, toBool, row(0.5f, 0, -3, NAN)).toDoubles());
    }
  }
}
