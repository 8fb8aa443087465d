// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Removes arithmetic that changes nothing: times 1 and divided by 1, which the ones that start every
/// backward pass leave behind. (Plus 0 stays: it turns -0 into 0.)
///
///     one = Expand(1, [64]); g = Mul(one, w)      becomes      g = w
///
/// Fires only where the result has the type of the operand that remains.
public final class SimplifyIdentities implements Pass {

  @Override
  public Program apply(Program program) {
    Map<Integer, Double> fills = new HashMap<>();
    program
        .constants()
        .forEach((value, tensor) -> fill(tensor).ifPresent(c -> fills.put(value.id(), c)));
    Renaming renaming = new Renaming();
    List<Instruction> kept = new ArrayList<>();
    for (Instruction original : program.instructions()) {
      Instruction step = renaming.of(original);
      Value result = step.outputs().getFirst();
      Value source = step.inputs().isEmpty() ? Value.ABSENT : step.inputs().getFirst();
      if (step.op() == Expand.OP && fills.containsKey(source.id())) {
        fills.put(result.id(), fills.get(source.id()));
      }
      Optional<Value> same = remaining(step, fills).filter(v -> v.type().equals(result.type()));
      if (same.isPresent()) {
        renaming.put(result, same.get());
      } else {
        kept.add(step);
      }
    }
    return renaming.finish(program, kept);
  }

  /// The operand that the instruction leaves as it is.
  private static Optional<Value> remaining(Instruction step, Map<Integer, Double> fills) {
    OpDef op = step.op();
    if (op != Mul.OP && op != Div.OP) {
      return Optional.empty();
    }
    Value a = step.inputs().get(0);
    Value b = step.inputs().get(1);
    if (op == Mul.OP && isFill(fills, a, 1)) {
      return Optional.of(b);
    }
    return isFill(fills, b, 1) ? Optional.of(a) : Optional.empty();
  }

  private static boolean isFill(Map<Integer, Double> fills, Value value, double number) {
    Double fill = fills.get(value.id());
    return fill != null && fill == number;
  }

  private static Optional<Double> fill(Tensor tensor) {
    return tensor.elements() == 1 ? Optional.of(tensor.get(0)) : Optional.empty();
  }
}
