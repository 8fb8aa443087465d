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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /// Which instruction makes a value, by the value's id, for the first `indexed` instructions.
  private final Map<Integer, Integer> makers = new HashMap<>();

  private int indexed;

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
    Set<Value> given = new LinkedHashSet<>();
    List<Instruction> steps = missing(wanted, given);
    Program part = part(steps, given, wanted);
    LoadedPlan plan =
        new LoadedPlan(backend, new Lowered(part, program.inits(), List.of()), states);
    plans.add(plan);
    part.inputs().forEach((name, input) -> feed(plan, name, input));
    plan.execute(stop);
    plan.program()
        .outputs()
        .values()
        .forEach(v -> computed.put(v.id(), new DeviceValue(v.type(), plan.buffer(v))));
  }

  /// The instructions that have not been run and lead to what is asked for: those alone are looked
  /// at, for a loop asks once an iteration.
  ///
  /// @param given what they need that none of them computes is put here
  private List<Instruction> missing(Value wanted, Set<Value> given) {
    List<Instruction> all = program.instructions();
    while (indexed < all.size()) {
      int index = indexed++;
      all.get(index).outputs().forEach(v -> makers.put(v.id(), index));
    }
    SortedSet<Integer> steps = new TreeSet<>();
    Deque<Value> open = new ArrayDeque<>(List.of(wanted));
    while (!open.isEmpty()) {
      Value value = open.pop();
      Integer maker = computed.containsKey(value.id()) ? null : makers.get(value.id());
      if (maker == null) {
        given.add(value);
      } else if (steps.add(maker)) {
        all.get(maker).inputs().forEach(open::push);
      }
    }
    return steps.stream().map(all::get).toList();
  }

  /// The instructions as a program: what has been computed before goes in, all that they compute
  /// comes out.
  private Program part(List<Instruction> steps, Set<Value> given, Value wanted) {
    LinkedHashMap<String, Value> inputs = new LinkedHashMap<>(program.inputs());
    inputs.values().retainAll(given);
    LinkedHashMap<String, Value> known = new LinkedHashMap<>(program.states());
    known.values().retainAll(given);
    LinkedHashMap<Value, Tensor> constants = new LinkedHashMap<>();
    for (Value value : given) {
      Optional.ofNullable(program.constants().get(value))
          .ifPresent(constant -> constants.put(value, constant));
      if (computed.containsKey(value.id())) {
        inputs.put(computedName(value), value);
      }
    }
    LinkedHashMap<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(computedName(wanted), wanted);
    steps.forEach(step -> step.outputs().forEach(v -> outputs.put(computedName(v), v)));
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
