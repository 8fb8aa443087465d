// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.internal.Expm1;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.math.Cosh;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Erf;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Operands of what goes element by element.
final class ElementSamples {

  private ElementSamples() {}

  static void addTo(Samples samples) {
    for (DType type : Samples.FLOATING) {
      for (OpDef op :
          List.of(
              Sigmoid.OP,
              Tanh.OP,
              Exp.OP,
              Sin.OP,
              Cos.OP,
              Atan.OP,
              Sinh.OP,
              Cosh.OP,
              Asinh.OP,
              Erf.OP,
              Softplus.OP,
              Expm1.OP,
              Floor.OP,
              Ceil.OP,
              Round.OP)) {
        samples.add(op, samples.draw(type, Samples.rows(type), 250));
      }
      for (OpDef op : List.of(Asin.OP, Acos.OP, Atanh.OP)) {
        samples.add(
            op, Tensor.of(type, Shape.of(Samples.rows(type), 250), i -> i % 250 / 125.0 - 0.996));
      }
      samples.add(Acosh.OP, samples.above(1, type, Samples.rows(type), 250));
      samples.add(Log.OP, samples.above(0.01, type, Samples.rows(type), 250));
      samples.add(Sqrt.OP, samples.above(0, type, Samples.rows(type), 250));
      samples.add(
          Div.OP, samples.draw(type, Samples.rows(type), 250), samples.above(0.5, type, 250));
      samples.add(
          Pow.OP,
          samples.above(0.5, type, Samples.rows(type), 250),
          samples.draw(type, Samples.rows(type), 1));
      samples.add(Pow.OP, samples.draw(type, Samples.rows(type), 250), Tensor.vector(2));
      for (int axis = 0; axis < 3; axis++) {
        Attributes along = Attributes.of(Softmax.AXIS, (long) axis);
        samples.add(Softmax.OP, along, samples.draw(type, Samples.rows(type) / 10, 30, 50));
        samples.add(LogSoftmax.OP, along, samples.draw(type, Samples.rows(type) / 10, 30, 50));
      }
    }
    for (DType type : Samples.NUMBERS) {
      for (OpDef op : List.of(Abs.OP, Neg.OP, Identity.OP, Relu.OP, Sign.OP)) {
        samples.add(op, samples.draw(type, Samples.rows(type), 250));
      }
      for (OpDef op :
          List.of(Add.OP, Sub.OP, Mul.OP, Maximum.OP, Minimum.OP, Equal.OP, Less.OP, Greater.OP)) {
        samples.add(
            op,
            samples.draw(type, Samples.rows(type), 250),
            samples.draw(type, Samples.rows(type), 250));
        samples.add(op, samples.draw(type, Samples.rows(type), 250), samples.draw(type, 250));
        samples.add(
            op,
            samples.draw(type, Samples.rows(type), 1),
            samples.draw(type, Samples.rows(type), 250));
        samples.add(op, samples.draw(type), samples.draw(type, Samples.rows(type), 250));
        samples.add(op, samples.draw(type, 7, 1, 30, 1), samples.draw(type, 50, 1, 20));
      }
    }
    for (DType type : List.of(DType.INT64, DType.INT32)) {
      samples.add(
          Div.OP,
          samples.draw(type, Samples.rows(type), 250),
          Tensor.of(type, Shape.of(250), i -> i % 3 == 0 ? -2 : 3));
      for (boolean truncate : new boolean[] {true, false}) {
        Attributes way = Attributes.of(Mod.FMOD, truncate);
        Tensor divisor = Tensor.of(type, Shape.of(250), i -> i % 3 == 0 ? -2 : 3);
        samples.add(Mod.OP, way, samples.draw(type, Samples.rows(type), 250), divisor);
        Tensor reals = samples.draw(DType.FLOAT32, 300, 250);
        samples.add(Mod.OP, way, reals.as(DType.FLOAT64), divisor.as(DType.FLOAT64));
      }
      samples.add(
          BitwiseAnd.OP,
          samples.draw(type, Samples.rows(type), 250),
          samples.draw(type, Samples.rows(type), 1));
      samples.add(
          Pow.OP,
          samples.draw(type, Samples.rows(type), 250),
          Tensor.of(type, Shape.of(250), i -> i % 7));
    }
    for (DType type : DType.values()) {
      samples.add(
          Where.OP,
          samples.draw(DType.BOOL, Samples.rows(type), 1),
          samples.draw(type, Samples.rows(type), 250),
          samples.draw(type));
      samples.add(
          Where.OP,
          samples.draw(DType.BOOL, Samples.rows(type), 250),
          samples.draw(type, 250),
          samples.draw(type, Samples.rows(type), 250));
      for (DType to : DType.values()) {
        samples.add(
            Cast.OP, Attributes.of(Cast.TO, to), samples.draw(type, Samples.rows(type), 250));
      }
    }
  }
}
