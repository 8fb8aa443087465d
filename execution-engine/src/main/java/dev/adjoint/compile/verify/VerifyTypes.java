// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
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
      if (!declared.equals(expected(program, step))) {
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
