// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values that stand for others: collected while a pass walks forward, applied to every later use.
final class Renaming {

  private final Map<Integer, Value> standIns = new HashMap<>();

  /// From here on `value` is `other`, itself already renamed.
  void put(Value value, Value other) {
    standIns.put(value.id(), of(other));
  }

  Value of(Value value) {
    return standIns.getOrDefault(value.id(), value);
  }

  Instruction of(Instruction step) {
    if (step.inputs().stream().noneMatch(v -> standIns.containsKey(v.id()))) {
      return step;
    }
    List<Value> inputs = step.inputs().stream().map(this::of).toList();
    return new Instruction(step.op(), step.attributes(), inputs, step.outputs(), step.origin());
  }

  /// The program with `instructions` and every output and update renamed.
  Program finish(Program program, List<Instruction> instructions) {
    return new Program(
        program.inputs(),
        program.states(),
        program.constants(),
        instructions,
        renamed(program.outputs()),
        renamed(program.updates()));
  }

  private LinkedHashMap<String, Value> renamed(Map<String, Value> values) {
    LinkedHashMap<String, Value> changed = new LinkedHashMap<>();
    values.forEach((name, value) -> changed.put(name, of(value)));
    return changed;
  }
}
