// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A straight-line program in static single assignment: every value is defined once, before its
/// uses, either as an input (fed each run), a state (lives across runs), a constant or by an
/// instruction. Updates are applied after the last instruction, all at once: reads of a run see the
/// states as they were when it began.
///
/// @param inputs fed values by name
/// @param states values of parameters and variables at the start of the run, by name
/// @param constants values known at compile time
/// @param outputs fetched values by name
/// @param updates new values of states by state name
public record Program(
    SequencedMap<String, Value> inputs,
    SequencedMap<String, Value> states,
    SequencedMap<Value, Tensor> constants,
    List<Instruction> instructions,
    SequencedMap<String, Value> outputs,
    SequencedMap<String, Value> updates) {

  public Program {
    inputs = copy(inputs);
    states = copy(states);
    constants = copy(constants);
    instructions = List.copyOf(instructions);
    outputs = copy(outputs);
    updates = copy(updates);
  }

  public Program withInstructions(List<Instruction> changed) {
    return new Program(inputs, states, constants, changed, outputs, updates);
  }

  private static <K, V> SequencedMap<K, V> copy(Map<K, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /// One line an instruction: the golden form.
  public String text() {
    StringBuilder text = new StringBuilder();
    inputs.forEach((n, v) -> text.append("v%d %s = input %s\n".formatted(v.id(), v.type(), n)));
    states.forEach((n, v) -> text.append("v%d %s = state %s\n".formatted(v.id(), v.type(), n)));
    constants.forEach((v, t) -> text.append("v%d = constant %s\n".formatted(v.id(), t)));
    instructions.forEach(i -> text.append(i).append('\n'));
    outputs.forEach((n, v) -> text.append("output %s = v%d\n".formatted(n, v.id())));
    updates.forEach((n, v) -> text.append("update %s = v%d\n".formatted(n, v.id())));
    return text.toString();
  }
}
