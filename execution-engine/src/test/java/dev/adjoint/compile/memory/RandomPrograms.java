// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.memory;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Programs whose values have different sizes and lives: rows of several lengths are broadcast
/// against scalars, some values are outputs, some update states.
final class RandomPrograms {

  private static final long[] SIZES = {1, 7, 16, 100};

  private final Random random;
  private final ProgramBuilder program = new ProgramBuilder(false);
  private final List<Value> values = new ArrayList<>();

  RandomPrograms(long seed) {
    random = new Random(seed);
  }

  /// A chain of unary ops on vectors of `elements`.
  static Program chain(int length, long elements) {
    ProgramBuilder program = new ProgramBuilder(false);
    Value at = program.input("x", TensorType.of(DType.FLOAT32, elements));
    for (int i = 0; i < length; i++) {
      at = program.emit(Neg.OP, at);
    }
    program.output("y", at);
    return program.build();
  }

  Program program(int length) {
    for (int i = 0; i < SIZES.length; i++) {
      TensorType type = TensorType.of(DType.FLOAT32, SIZES[i]);
      values.add(program.input("x" + i, type));
      values.add(program.state("s" + i, type, new StateInit.Fill(i)));
    }
    values.add(program.constant(Tensor.scalar(DType.FLOAT32, 0.5)));
    for (int i = 0; i < length; i++) {
      values.add(step());
    }
    for (int i = 0; i < 3; i++) {
      program.output("y" + i, pick());
    }
    for (int i = 0; i < SIZES.length; i++) {
      update("s" + i, TensorType.of(DType.FLOAT32, SIZES[i]));
    }
    return program.build();
  }

  private void update(String state, TensorType type) {
    List<Value> fitting = values.stream().filter(v -> v.type().equals(type)).toList();
    program.update(state, fitting.get(random.nextInt(fitting.size())));
  }

  private Value step() {
    Value a = pick();
    Value b = partner(a);
    return switch (random.nextInt(6)) {
      case 0 -> program.emit(Add.OP, a, b);
      case 1 -> program.emit(Sub.OP, b, a);
      case 2 -> program.emit(Mul.OP, a, b);
      case 3 -> program.emit(Neg.OP, a);
      case 4 -> program.emit(Exp.OP, program.emit(Neg.OP, program.emit(Mul.OP, a, a)));
      default -> program.emit(Where.OP, program.emit(dev.adjoint.ops.math.Less.OP, a, b), a, b);
    };
  }

  private Value pick() {
    return values.get(random.nextInt(values.size()));
  }

  /// A value that broadcasts with `a`.
  private Value partner(Value a) {
    List<Value> fitting =
        values.stream()
            .filter(v -> v.shape().elements() == 1 || v.shape().equals(a.shape()))
            .toList();
    return fitting.get(random.nextInt(fitting.size()));
  }
}
