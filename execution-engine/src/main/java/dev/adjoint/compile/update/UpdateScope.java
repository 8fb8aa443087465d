// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.type.DType;

/// What an update rule may use: the settings, the learning rate, slots that live across runs, and
/// the step number. Scalars that decide a step's size are computed in float64 and rounded once,
/// since 1 - beta^t loses half its digits in float32.
record UpdateScope(
    ProgramBuilder program,
    Formula f,
    OptimizerSettings settings,
    String parameter,
    Value learningRate,
    Value stepNumber) {

  /// State of this parameter, such as Adam's `m`: of the parameter's type, first filled with
  /// `first`.
  Value slot(String name, Value like, double first) {
    return program.state(slotName(name), like.type(), new StateInit.Fill(first));
  }

  void keep(String slot, Value value) {
    program.update(slotName(slot), value);
  }

  private String slotName(String slot) {
    return parameter + "/" + settings.kind().label() + "." + slot;
  }

  Value times(double factor, Value value) {
    return f.mul(f.scalar(factor, value), value);
  }

  /// `a·x + b·y`.
  Value blend(double a, Value x, double b, Value y) {
    return f.add(times(a, x), times(b, y));
  }

  Value square(Value x) {
    return f.mul(x, x);
  }

  Value sqrt(Value x) {
    return program.emit(Sqrt.OP, x);
  }

  Value plus(Value x, double number) {
    return f.add(x, f.scalar(number, x));
  }

  /// `learning rate · x`.
  Value scaled(Value x) {
    return f.mul(f.cast(learningRate, x.type().dtype()), x);
  }

  /// `1 - beta^t`, t counted from 1.
  Value correction(double beta) {
    Value power = program.emit(Pow.OP, f.scalar(beta, DType.FLOAT64), stepNumber);
    return f.sub(f.scalar(1, DType.FLOAT64), power);
  }

  Value as(Value scalar, Value like) {
    return f.cast(scalar, like.type().dtype());
  }
}
