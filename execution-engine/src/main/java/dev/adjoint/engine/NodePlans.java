// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.pass.EliminateDeadCode;
import dev.adjoint.op.Value;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Small plans, each for the work of one node, kept by what they depend on: an eager run of known
/// shapes builds nothing.
final class NodePlans implements AutoCloseable {

  /// Plans that were made for values of operands and not for types alone, kept for runs to come.
  private static final int MOST_BOUND = 256;

  /// Elements of the largest value for which a plan is kept: a larger one will hardly come again.
  private static final long LARGEST_BOUND = 4096;

  private final Backend backend;
  private final StateStore states;
  private final LinkedHashMap<Object, LoadedPlan> plans = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<WorkLog> log = Optional.empty();

  NodePlans(Backend backend, StateStore states) {
    this.backend = backend;
    this.states = states;
  }

  /// The plan kept under `key`, or one emitted by `body`.
  ///
  /// @param key equal exactly when `body` would emit the same
  LoadedPlan get(Object key, boolean training, Consumer<ProgramBuilder> body) {
    return lowered(
        key,
        () -> {
          ProgramBuilder program = new ProgramBuilder(training);
          body.accept(program);
          return new Lowered(program.build(), program.inits(), List.of());
        });
  }

  /// The plan kept under `key`, or the one `body` lowers.
  LoadedPlan lowered(Object key, Supplier<Lowered> body) {
    LoadedPlan plan = plans.get(key);
    if (plan == null) {
      plan = load(body);
      plans.put(key, plan);
    }
    return plan;
  }

  /// A plan that holds for the run at hand only, in place of the one that an earlier run had under
  /// `key`.
  LoadedPlan renewed(Object key, Supplier<Lowered> body) {
    record OfOneRun(Object key) {}
    LoadedPlan plan = load(body);
    LoadedPlan before = plans.put(new OfOneRun(key), plan);
    if (before != null) {
      before.close();
    }
    return plan;
  }

  private LoadedPlan load(Supplier<Lowered> body) {
    Lowered lowered = body.get();
    return new LoadedPlan(
        backend, lowered.withProgram(new EliminateDeadCode().apply(lowered.program())), states);
  }

  /// Does some work of which all executions are noted.
  <T> T logged(WorkLog notes, Supplier<T> work) {
    Optional<WorkLog> before = log;
    log = Optional.of(notes);
    try {
      return work.get();
    } finally {
      log = before;
    }
  }

  /// Feeds every input the plan reads from `device` or, for the rest, from `request`, and executes.
  void execute(LoadedPlan plan, Map<String, DeviceValue> device, RunRequest request, long runKey) {
    Execution execution = new Execution(plan, device, request, runKey);
    long nanos = execution.run();
    log.ifPresent(notes -> notes.add(execution, nanos));
  }

  static DeviceValue output(LoadedPlan plan, String name) {
    Value value = plan.program().outputs().get(name);
    if (value == null) {
      throw new IllegalStateException("the plan has no output " + name);
    }
    return new DeviceValue(value.type(), plan.buffer(value));
  }

  /// What a plan is kept under when it belongs to a use of a node.
  interface OfUse {
    NodeUse use();
  }

  /// Gives up the plans of uses that will not come again.
  void retire(Set<NodeUse> gone) {
    if (gone.isEmpty()) {
      return;
    }
    plans
        .entrySet()
        .removeIf(
            entry -> {
              Object use = entry.getKey() instanceof OfUse key ? key.use() : entry.getKey();
              boolean retired = use instanceof NodeUse known && gone.contains(known);
              if (retired) {
                entry.getValue().close();
              }
              return retired;
            });
  }

  /// Once nobody looks at the values of a run any more: gives up plans for values of operands that
  /// are large, and the eldest when there are many. Data of ever new values must not fill the
  /// device.
  void trim() {
    long bound = plans.keySet().stream().filter(key -> bound(key) >= 0).count();
    Iterator<Map.Entry<Object, LoadedPlan>> eldest = plans.entrySet().iterator();
    while (eldest.hasNext()) {
      Map.Entry<Object, LoadedPlan> entry = eldest.next();
      long elements = bound(entry.getKey());
      if (elements > LARGEST_BOUND || (elements >= 0 && bound > MOST_BOUND)) {
        entry.getValue().close();
        eldest.remove();
        bound--;
      }
    }
  }

  /// How many elements of operands a plan was made for; -1 when it was made for types alone.
  private static long bound(Object key) {
    Object use = key instanceof OfUse known ? known.use() : key;
    return use instanceof NodeUse node && !node.bound().isEmpty()
        ? node.bound().values().stream().mapToLong(known -> known.tensor().elements()).sum()
        : -1;
  }

  /// Gives up plans that read or write states of which there will be others.
  void forget(Predicate<String> states) {
    plans
        .values()
        .removeIf(
            plan -> {
              boolean gone = plan.program().states().keySet().stream().anyMatch(states);
              if (gone) {
                plan.close();
              }
              return gone;
            });
  }

  @Override
  public void close() {
    plans.values().forEach(LoadedPlan::close);
    plans.clear();
  }
}
