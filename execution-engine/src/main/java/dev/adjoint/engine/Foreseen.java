// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Foresight;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Computes, while a program is being built, what one of its values is in the run it is built for:
/// runs the instructions that the value needs and that have not been run yet. Owns memory until it
/// is closed.
final class Foreseen implements Foresight, AutoCloseable {

  private final ProgramBuilder program;
  private final Backend backend;
  private final StateStore states;
  private final Function<String, Tensor> feeds;
  private final BooleanSupplier stop;
  private final Map<Integer, DeviceValue> computed = new HashMap<>();
  private final List<LoadedPlan> plans = new ArrayList<>();

  /// @param program the one that is being built
  /// @param feeds what the run gives an input, by name
  Foreseen(
      ProgramBuilder program,
      Backend backend,
      StateStore states,
      Function<String, Tensor> feeds,
      BooleanSupplier stop) {
    this.program = program;
    this.backend = backend;
    this.states = states;
    this.feeds = feeds;
    this.stop = stop;
  }

  @Override
  public Optional<Tensor> value(Value value) {
    DeviceValue found = computed.get(value.id());
    if (found == null) {
      run(value);
      found = computed.get(value.id());
    }
    return Optional.ofNullable(found).map(v -> backend.download(v.buffer(), v.type()));
  }

  private void run(Value wanted) {
    Lowered whole = program.soFar();
    Set<Integer> needed = new HashSet<>(Set.of(wanted.id()));
    List<Instruction> steps = missing(whole.program().instructions(), needed);
    LoadedPlan plan =
        new LoadedPlan(
            backend, whole.withProgram(part(whole.program(), steps, needed, wanted)), states);
    plans.add(plan);
    plan.program().inputs().forEach((name, input) -> feed(plan, name, input));
    plan.execute(stop);
    plan.program()
        .outputs()
        .values()
        .forEach(v -> computed.put(v.id(), new DeviceValue(v.type(), plan.buffer(v))));
  }

  /// @param needed ids of what is asked for; what that needs is added
  private List<Instruction> missing(List<Instruction> all, Set<Integer> needed) {
    List<Instruction> steps = new ArrayList<>();
    for (Instruction step : all.reversed()) {
      boolean asked =
          step.outputs().stream()
              .anyMatch(v -> needed.contains(v.id()) && !computed.containsKey(v.id()));
      if (asked) {
        steps.add(step);
        step.inputs().forEach(v -> needed.add(v.id()));
      }
    }
    return steps.reversed();
  }

  /// The instructions as a program: what has been computed before goes in, all that they compute
  /// comes out.
  private Program part(Program whole, List<Instruction> steps, Set<Integer> needed, Value wanted) {
    LinkedHashMap<String, Value> inputs = new LinkedHashMap<>(whole.inputs());
    inputs.values().removeIf(v -> !needed.contains(v.id()));
    LinkedHashMap<String, Value> known = new LinkedHashMap<>(whole.states());
    known.values().removeIf(v -> !needed.contains(v.id()));
    LinkedHashMap<Value, Tensor> constants = new LinkedHashMap<>(whole.constants());
    constants.keySet().removeIf(v -> !needed.contains(v.id()));
    LinkedHashMap<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(computedName(wanted), wanted);
    for (Instruction step : steps) {
      step.outputs().forEach(v -> outputs.put(computedName(v), v));
      for (Value v : step.inputs()) {
        if (computed.containsKey(v.id())) {
          inputs.put(computedName(v), v);
        }
      }
    }
    return new Program(inputs, known, constants, steps, outputs, new LinkedHashMap<>());
  }

  /// A name that no input has.
  private static String computedName(Value value) {
    return ":" + value.id();
  }

  private void feed(LoadedPlan plan, String name, Value input) {
    DeviceValue before = computed.get(input.id());
    if (before != null) {
      plan.feed(input, before.buffer());
    } else {
      plan.feed(input, feeds.apply(name));
    }
  }

  @Override
  public void close() {
    plans.forEach(LoadedPlan::close);
  }
}
