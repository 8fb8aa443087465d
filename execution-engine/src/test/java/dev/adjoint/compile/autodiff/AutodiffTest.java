// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.ProgramRun;
import dev.adjoint.engine.Devices;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutodiffTest {

  private static final TensorType SCALAR = TensorType.scalar(DType.FLOAT64);

  private final ProgramBuilder program = new ProgramBuilder(false);
  private final Formula f = new Formula(program);
  private final Value x = program.input("x", SCALAR);

  private Optional<Value> gradient(Value y, Value by) {
    return Autodiff.gradients(program, y, f.full(1, y), List.of(by)).getFirst();
  }

  /// The value of `wanted` and of `x`.
  private double[] run(Value wanted) {
    program.output("wanted", wanted);
    program.output("x", x);
    try (Backend oracle = Devices.open("reference", 1);
        ProgramRun run = new ProgramRun(oracle, program.build())) {
      Map<String, Tensor> values = run.run();
      return values.values().stream().mapToDouble(t -> t.get(0)).toArray();
    }
  }

  @Test
  void sumsWherePathsJoin() {
    Value y = f.add(f.mul(x, x), f.exp(x));
    double[] found = run(gradient(y, x).orElseThrow());
    assertEquals(2 * found[1] + Math.exp(found[1]), found[0], 1e-12);
  }

  @Test
  void aValueUsedTwiceByOneOpGetsBothParts() {
    Value y = f.sub(x, f.mul(f.scalar(3, x), x));
    assertEquals(-2, run(gradient(y, x).orElseThrow())[0], 1e-12);
  }

  @Test
  void nothingComesFromWhatTheTargetDoesNotDependOn() {
    Value other = program.input("other", SCALAR);
    assertTrue(gradient(f.exp(x), other).isEmpty());
  }

  @Test
  void stopsAtOpsThatAreNotDifferentiable() {
    Value sign = f.cast(f.greater(x, f.scalar(0, x)), DType.FLOAT64);
    assertTrue(gradient(sign, x).isEmpty());
    double[] found = run(gradient(f.mul(sign, x), x).orElseThrow());
    assertEquals(found[1] > 0 ? 1 : 0, found[0]);
  }

  @Test
  void theTargetByItselfIsTheUpstream() {
    Value y = f.exp(x);
    Value upstream = f.scalar(5, y);
    assertEquals(
        List.of(Optional.of(upstream)), Autodiff.gradients(program, y, upstream, List.of(y)));
  }

  @Test
  void severalTargetsAreSummedByTheirWeights() {
    Value a = f.mul(x, x);
    Value b = f.exp(a);
    List<Value> weights = List.of(f.scalar(2, a), f.scalar(3, b));
    Value found =
        Autodiff.gradients(program, List.of(a, b), weights, List.of(x)).getFirst().orElseThrow();
    double[] values = run(found);
    double at = values[1];
    assertEquals(2 * 2 * at + 3 * Math.exp(at * at) * 2 * at, values[0], 1e-10);
  }

  @Test
  void aGradientCanBeDifferentiated() {
    Value y = f.mul(f.mul(x, x), x);
    Value first = gradient(y, x).orElseThrow();
    Value second = gradient(first, x).orElseThrow();
    double[] found = run(second);
    assertEquals(6 * found[1], found[0], 1e-12);
  }

  @Test
  void emitsNothingForOpsBesideThePath() {
    Value side = program.emit(Exp.OP, program.input("other", SCALAR));
    Value y = program.emit(Mul.OP, x, side);
    gradient(y, x);
    long rules =
        program.instructions().stream()
            .filter(step -> step.origin().phase() == Phase.BACKWARD)
            .map(Instruction::op)
            .count();
    assertEquals(1, rules, "dy · side and nothing for the side");
  }
}
