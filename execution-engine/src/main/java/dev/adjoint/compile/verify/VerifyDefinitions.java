// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.HashSet;
import java.util.Set;

/// Every value is defined once and before it is used.
public final class VerifyDefinitions implements Verifier {

  @Override
  public void verify(Program program) {
    Set<Integer> defined = new HashSet<>();
    program.inputs().values().forEach(v -> define(defined, v, "an input"));
    program.states().values().forEach(v -> define(defined, v, "a state"));
    program.constants().keySet().forEach(v -> define(defined, v, "a constant"));
    for (Instruction step : program.instructions()) {
      step.inputs().stream().filter(Value::isPresent).forEach(v -> require(defined, v, step));
      step.outputs().forEach(v -> define(defined, v, step));
    }
    program.outputs().forEach((name, v) -> require(defined, v, "output " + name));
    program.updates().forEach((name, v) -> require(defined, v, "update " + name));
  }

  private static void define(Set<Integer> defined, Value value, Object place) {
    if (!defined.add(value.id())) {
      throw new IllegalStateException("v" + value.id() + " is defined twice, again by " + place);
    }
  }

  private static void require(Set<Integer> defined, Value value, Object place) {
    if (!defined.contains(value.id())) {
      throw new IllegalStateException(
          "v" + value.id() + " is used before it is defined, by " + place);
    }
  }
}
