// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// Every instruction's outputs have the types its op's own rules give, all of them bound; every
/// update has the type of its state.
public final class VerifyTypes implements Verifier {

  @Override
  public void verify(Program program) {
    for (Instruction step : program.instructions()) {
      List<TensorType> declared = step.outputs().stream().map(Value::type).toList();
      if (!follows(declared, expected(program, step))) {
        throw new IllegalStateException("types do not follow from the operands: " + step);
      }
      if (!declared.stream().allMatch(type -> type.shape().isKnown())) {
        throw new IllegalStateException("a shape is not bound: " + step);
      }
    }
    program
        .updates()
        .forEach(
            (name, value) -> {
              Value state = program.states().get(name);
              if (state == null || !state.type().equals(value.type())) {
                throw new IllegalStateException("update of " + name + " has type " + value.type());
              }
            });
  }

  /// Operands that a plan is bound to are no constants of the program: what their values decided
  /// cannot be derived here, and is open.
  private static boolean follows(List<TensorType> declared, List<TensorType> derived) {
    boolean same = declared.size() == derived.size();
    for (int i = 0; same && i < declared.size(); i++) {
      same =
          declared.get(i).dtype() == derived.get(i).dtype()
              && follows(declared.get(i).shape(), derived.get(i).shape());
    }
    return same;
  }

  private static boolean follows(Shape declared, Shape derived) {
    if (!derived.ranked()) {
      return true;
    }
    boolean same = declared.ranked() && declared.rank() == derived.rank();
    for (int axis = 0; same && axis < declared.rank(); axis++) {
      same = !derived.dim(axis).isKnown() || derived.dim(axis).equals(declared.dim(axis));
    }
    return same;
  }

  private static List<TensorType> expected(Program program, Instruction step) {
    List<Optional<TensorType>> inputs =
        step.inputs().stream()
            .map(v -> v.isPresent() ? Optional.of(v.type()) : Optional.<TensorType>empty())
            .toList();
    return new Use(
            step.op(),
            step.attributes(),
            inputs,
            i -> Optional.ofNullable(program.constants().get(step.inputs().get(i))))
        .outputTypes();
  }
}
