// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.memory;

import static java.util.Objects.requireNonNull;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the updates that may be computed into the state itself, when the run is committed: no
/// memory for the new value, no copy.
///
///     p2 = Sub(p, d); update p = p2      computes      p -= d
///
/// Allowed where the last instruction works element by element, nobody else wants its result, and no
/// instruction that also waits for the commit reads the old value afterwards.
final class InPlaceUpdates {

  /// Ops whose kernels read an element of an operand of the result's type before they write the
  /// same element of the result.
  private static final Set<OpDef> ELEMENTWISE = Set.of(Add.OP, Div.OP, Mul.OP, Sub.OP);

  private InPlaceUpdates() {}

  /// State names by the value that goes straight into them.
  static Map<Integer, String> of(Program program) {
    Map<Integer, String> candidates = candidates(program);
    Map<Integer, String> safe = new LinkedHashMap<>(candidates);
    Set<Integer> overwritten = new HashSet<>();
    for (Instruction step : deferred(program, candidates)) {
      // What this one reads and an earlier one would have written keeps its own memory.
      step.inputs().stream()
          .filter(read -> overwritten.contains(read.id()))
          .forEach(read -> safe.values().removeIf(state -> isState(program, state, read)));
      String state = requireNonNull(candidates.get(step.outputs().getFirst().id()));
      overwritten.add(requireNonNull(program.states().get(state)).id());
    }
    return safe;
  }

  private static boolean isState(Program program, String state, Value read) {
    return read.equals(program.states().get(state));
  }

  private static Map<Integer, String> candidates(Program program) {
    Map<Integer, Integer> uses = uses(program);
    Map<Integer, String> states = new HashMap<>();
    program.updates().forEach((state, value) -> states.put(value.id(), state));
    Map<Integer, String> candidates = new LinkedHashMap<>();
    for (Instruction step : program.instructions()) {
      Value result = step.outputs().getFirst();
      String state = states.get(result.id());
      if (state != null
          && ELEMENTWISE.contains(step.op())
          && uses.getOrDefault(result.id(), 0) == 1) {
        candidates.put(result.id(), state);
      }
    }
    return candidates;
  }

  private static List<Instruction> deferred(Program program, Map<Integer, String> candidates) {
    return program.instructions().stream()
        .filter(step -> candidates.containsKey(step.outputs().getFirst().id()))
        .toList();
  }

  private static Map<Integer, Integer> uses(Program program) {
    Map<Integer, Integer> uses = new HashMap<>();
    program
        .instructions()
        .forEach(s -> s.inputs().forEach(v -> uses.merge(v.id(), 1, Integer::sum)));
    program.outputs().values().forEach(v -> uses.merge(v.id(), 1, Integer::sum));
    program.updates().values().forEach(v -> uses.merge(v.id(), 1, Integer::sum));
    return uses;
  }
}
