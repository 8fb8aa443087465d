// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.pass;

import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops instructions, constants and inputs that no output and no update needs.
///
///     a = Relu(x); b = Exp(x); output a      becomes      a = Relu(x); output a
///
/// States stay only where they are read or written.
public final class EliminateDeadCode implements Pass {

  @Override
  public Program apply(Program program) {
    Set<Integer> live = new HashSet<>();
    program.outputs().values().forEach(v -> live.add(v.id()));
    program.updates().values().forEach(v -> live.add(v.id()));
    List<Instruction> kept = new ArrayList<>();
    for (Instruction step : program.instructions().reversed()) {
      if (step.outputs().stream().anyMatch(v -> live.contains(v.id()))) {
        step.inputs().forEach(v -> live.add(v.id()));
        kept.add(step);
      }
    }
    LinkedHashMap<String, Value> states = new LinkedHashMap<>(program.states());
    states
        .entrySet()
        .removeIf(
            e -> !live.contains(e.getValue().id()) && !program.updates().containsKey(e.getKey()));
    return new Program(
        live(program.inputs(), live),
        states,
        liveConstants(program.constants(), live),
        kept.reversed(),
        program.outputs(),
        program.updates());
  }

  private static LinkedHashMap<String, Value> live(Map<String, Value> values, Set<Integer> live) {
    LinkedHashMap<String, Value> kept = new LinkedHashMap<>(values);
    kept.values().removeIf(v -> !live.contains(v.id()));
    return kept;
  }

  private static LinkedHashMap<Value, Tensor> liveConstants(
      Map<Value, Tensor> constants, Set<Integer> live) {
    LinkedHashMap<Value, Tensor> kept = new LinkedHashMap<>(constants);
    kept.keySet().removeIf(v -> !live.contains(v.id()));
    return kept;
  }
}
