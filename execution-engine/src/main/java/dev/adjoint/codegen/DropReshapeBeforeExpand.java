// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.pass.Pass;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A single number is stretched as it is: giving it axes of size 1 first says nothing to a reader.
final class DropReshapeBeforeExpand implements Pass {

  @Override
  public Program apply(Program program) {
    Map<Value, Value> numbers = new HashMap<>();
    List<Instruction> steps = new ArrayList<>();
    for (Instruction step : program.instructions()) {
      Value source = step.inputs().isEmpty() ? Value.ABSENT : step.inputs().getFirst();
      if (step.op() == Reshape.OP && source.rank() == 0) {
        numbers.put(step.outputs().getFirst(), source);
      }
      Value number = step.op() == Expand.OP ? numbers.get(source) : null;
      steps.add(number == null ? step : stretched(step, number));
    }
    return program.withInstructions(steps);
  }

  private static Instruction stretched(Instruction step, Value number) {
    List<Value> operands = new ArrayList<>(step.inputs());
    operands.set(0, number);
    return new Instruction(step.op(), step.attributes(), operands, step.outputs(), step.origin());
  }
}
