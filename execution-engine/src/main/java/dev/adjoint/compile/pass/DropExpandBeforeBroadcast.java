// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Arithmetic that broadcasts by itself takes its operand as it was before it was stretched: gradients
/// of reductions are stretched to be multiplied, which writes and reads a whole tensor for nothing.
///
///     wide = Expand(m, [64, 1024]); y = Mul(x, wide)      becomes      y = Mul(x, m)
///
/// Fires only where the other operand alone gives the result its shape. The numbers stay the same
/// bit by bit; what is no longer used is left to [EliminateDeadCode].
public final class DropExpandBeforeBroadcast implements Pass {
  private static final Set<OpDef> BROADCASTING = Set.of(Add.OP, Sub.OP, Mul.OP, Div.OP, Pow.OP);

  @Override
  public Program apply(Program program) {
    Map<Integer, Value> stretched = new HashMap<>();
    List<Instruction> steps = new ArrayList<>();
    for (Instruction step : program.instructions()) {
      if (step.op() == Expand.OP) {
        stretched.put(step.outputs().getFirst().id(), step.inputs().getFirst());
      }
      steps.add(BROADCASTING.contains(step.op()) ? slim(step, stretched) : step);
    }
    return program.withInstructions(steps);
  }

  private static Instruction slim(Instruction step, Map<Integer, Value> stretched) {
    List<Value> operands = new ArrayList<>(step.inputs());
    for (int i = 0; i < operands.size(); i++) {
      Value before = stretched.get(operands.get(i).id());
      Value other = operands.get(1 - i);
      if (before != null && gives(before, other, step.outputs().getFirst())) {
        operands.set(i, before);
      }
    }
    return operands.equals(step.inputs())
        ? step
        : new Instruction(step.op(), step.attributes(), operands, step.outputs(), step.origin());
  }

  private static boolean gives(Value a, Value b, Value result) {
    Optional<Shape> together = Shape.broadcast(a.type().shape(), b.type().shape());
    return together.equals(Optional.of(result.type().shape()));
  }
}
