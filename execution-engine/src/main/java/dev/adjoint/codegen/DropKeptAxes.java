// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.pass.Pass;
import dev.adjoint.op.Value;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A sum that keeps its axes and is reshaped to lose them at once becomes a sum that drops them, as
/// people write it.
///
///     a = ReduceSum(x, [0]); b = Reshape(a) to [10]   becomes   b = ReduceSum(x, [0]) keepdims=0
final class DropKeptAxes implements Pass {

  @Override
  public Program apply(Program program) {
    Map<Value, Instruction> sums = new HashMap<>();
    List<Instruction> steps = new ArrayList<>();
    for (Instruction step : program.instructions()) {
      Value result = step.outputs().getFirst();
      if (step.op() == ReduceSum.OP) {
        sums.put(result, step);
      }
      Instruction sum = step.op() == Reshape.OP ? sums.get(step.inputs().getFirst()) : null;
      steps.add(sum != null && dropsThem(sum, result.shape()) ? dropped(sum, step) : step);
    }
    return program.withInstructions(steps);
  }

  /// Sizes of 1 that are left are taken for kept axes: a sum over them is the same either way.
  private static boolean dropsThem(Instruction sum, Shape wanted) {
    Shape before = sum.inputs().getFirst().shape();
    Shape kept = sum.outputs().getFirst().shape();
    if (kept.rank() != before.rank()) {
      return false;
    }
    List<Dim> left = new ArrayList<>();
    for (int axis = 0; axis < before.rank(); axis++) {
      if (kept.dim(axis).equals(before.dim(axis)) && !before.dim(axis).equals(Dim.ONE)) {
        left.add(kept.dim(axis));
      }
    }
    return !before.dims().contains(Dim.ONE) && Shape.of(left).equals(wanted);
  }

  private static Instruction dropped(Instruction sum, Instruction reshape) {
    return new Instruction(
        ReduceSum.OP,
        sum.attributes().with(Reduction.KEEPDIMS, false),
        sum.inputs(),
        reshape.outputs(),
        reshape.origin());
  }
}
