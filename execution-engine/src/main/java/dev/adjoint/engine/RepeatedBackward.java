// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/// The way back through a Loop or Scan, the last iteration first. Each iteration runs forward once
/// more, then backward from the gradients by what it carried out and by what was collected of it.
final class RepeatedBackward implements AutoCloseable {

  private final RepeatedRun run;
  private final FlowPlan plan;
  private final EagerPass pass;
  private final Object owner;
  private final SortedSet<Integer> wanted;
  private final Held held;
  private final Map<Integer, DeviceValue> collected = new HashMap<>();
  private final Map<Integer, DeviceValue> slices = new HashMap<>();
  private final TreeMap<Integer, DeviceValue> sums = new TreeMap<>();

  RepeatedBackward(RepeatedRun run, EagerPass pass, Object owner, SortedSet<Integer> wanted) {
    this.run = run;
    this.plan = run.plan();
    this.pass = pass;
    this.owner = owner;
    this.wanted = wanted;
    held = new Held(pass.backend());
  }

  TreeMap<Integer, DeviceValue> run(TreeMap<Integer, DeviceValue> upstream) {
    Map<Integer, DeviceValue> carried = begin(upstream);
    for (long i = run.rounds() - 1; i >= 0; i--) {
      if (pass.request().stop().getAsBoolean()) {
        throw new RunStopped();
      }
      iterate(i, carried);
    }
    return found(carried);
  }

  /// Takes what arrived at the node's outputs; gives the gradients by what the last iteration
  /// carries out, copies that are good until this is closed.
  Map<Integer, DeviceValue> begin(TreeMap<Integer, DeviceValue> upstream) {
    Map<Integer, DeviceValue> carried = new HashMap<>();
    upstream.forEach(
        (output, gradient) -> {
          if (output < plan.carried()) {
            carried.put(output, held.copy(gradient));
          } else {
            int index = output - plan.carried();
            collected.put(index, held.copy(run.steps().taken(pass, index, gradient)));
          }
        });
    return carried;
  }

  /// Gradients by what was carried into the iteration that a sweep has gone through.
  Map<Integer, DeviceValue> before(BackwardPass sweep) {
    Map<Integer, DeviceValue> before = new HashMap<>();
    for (int i = 0; i < plan.carried(); i++) {
      int index = i;
      sweep.gradient(plan.input(plan.lead() + i)).ifPresent(g -> before.put(index, held.copy(g)));
    }
    return before;
  }

  /// @param carried gradients by what is carried, replaced by those at the iteration's start
  private void iterate(long iteration, Map<Integer, DeviceValue> carried) {
    EagerPass inner = run.steps().run(pass, run.start(iteration), iteration, true);
    BackwardPass sweep =
        BackwardPass.within(
            inner, run.steps().body().order(), owner, starts(iteration, carried), inputs());
    sweep.finish();
    Map<Integer, DeviceValue> before = before(sweep);
    for (int i = 0; i < plan.scanned(); i++) {
      slice(sweep, i, iteration);
    }
    for (int i = plan.firstCapture(); i < plan.body().inputCount(); i++) {
      int wire = plan.wire(i);
      if (wanted.contains(wire)) {
        sweep.gradient(plan.input(i)).ifPresent(g -> add(wire, g));
      }
    }
    carried.values().forEach(held::free);
    carried.clear();
    carried.putAll(before);
    inner.close();
  }

  /// The gradients with which the way back through an iteration begins, by result of the body.
  ///
  /// @param carried gradients by what it carries out
  Map<PortRef, List<DeviceValue>> starts(long iteration, Map<Integer, DeviceValue> carried) {
    List<PortRef> results = plan.body().graph().outputs();
    Map<PortRef, List<DeviceValue>> starts = new HashMap<>();
    carried.forEach(
        (index, gradient) ->
            starts
                .computeIfAbsent(results.get(plan.skipped() + index), k -> new ArrayList<>())
                .add(gradient));
    collected.forEach(
        (index, gradient) ->
            starts
                .computeIfAbsent(
                    results.get(plan.skipped() + plan.carried() + index), k -> new ArrayList<>())
                .add(DeviceStack.at(gradient, iteration, held)));
    return starts;
  }

  /// Inputs of the body whose gradients are needed: what is carried leads further back.
  private Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    for (int i = plan.lead(); i < plan.body().inputCount(); i++) {
      if (i < plan.firstSlice() || wanted.contains(plan.wire(i))) {
        inputs.add(plan.body().inputs().get(i));
      }
    }
    return inputs;
  }

  private void slice(BackwardPass sweep, int index, long iteration) {
    int wire = plan.wire(plan.firstSlice() + index);
    Optional<DeviceValue> gradient =
        wanted.contains(wire)
            ? sweep.gradient(plan.input(plan.firstSlice() + index))
            : Optional.empty();
    if (gradient.isPresent()) {
      DeviceValue whole = run.steps().sequence(pass, index);
      DeviceValue all = slices.computeIfAbsent(index, k -> held.zeros(whole.type()));
      long place = run.steps().place(index, iteration, whole);
      held.move(gradient.get(), DeviceStack.at(all, place, held));
    }
  }

  private void add(int wire, DeviceValue part) {
    DeviceValue before = sums.get(wire);
    DeviceValue sum = before == null ? part : pass.kept().sum(plan.node(), wire, before, part);
    sums.put(wire, pass.kept().hold(plan.node(), keyOf(wire), sum));
  }

  private TreeMap<Integer, DeviceValue> found(Map<Integer, DeviceValue> carried) {
    TreeMap<Integer, DeviceValue> found = new TreeMap<>(sums);
    carried.forEach(
        (index, gradient) -> {
          int wire = plan.wire(plan.lead() + index);
          if (wanted.contains(wire)) {
            found.put(wire, pass.kept().hold(plan.node(), keyOf(wire), gradient));
          }
        });
    slices.forEach(
        (index, gradient) -> {
          int wire = plan.wire(plan.firstSlice() + index);
          DeviceValue whole = run.steps().returned(pass, index, gradient);
          found.put(wire, pass.kept().hold(plan.node(), keyOf(wire), whole));
        });
    return found;
  }

  private Object keyOf(int wire) {
    record Key(Object owner, int wire) {}
    return new Key(owner, wire);
  }

  @Override
  public void close() {
    held.close();
  }
}
