// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// The iterations of one step of a node with a body, in the order in which they are run: each made
/// ready to be taken apart, as often as wanted. In a backward step an iteration begins with the
/// gradients that those before it have found; they are kept. Owns memory.
final class Rounds implements AutoCloseable {

  private final EagerPass pass;
  private final FlowRun run;
  private final boolean back;
  private final Optional<RepeatedBackward> backward;
  private final List<Map<Integer, DeviceValue>> carried = new ArrayList<>();
  private final TreeMap<Integer, DeviceValue> upstream;
  private Optional<EagerPass> inner = Optional.empty();
  private Optional<StepExecutor> executor = Optional.empty();
  private long at = -1;

  Rounds(EagerPass pass, FlowRun run, Work work) {
    this.pass = pass;
    this.run = run;
    back = work.planned().phase() == Phase.BACKWARD;
    upstream =
        new TreeMap<>(
            work.swept().map(BackwardPass.Contribution::upstream).orElseGet(TreeMap::new));
    backward =
        back && run instanceof RepeatedRun repeated
            ? Optional.of(new RepeatedBackward(repeated, pass, owner(), floating()))
            : Optional.empty();
    backward.ifPresent(b -> carried.add(b.begin(upstream)));
  }

  private Object owner() {
    record Looking(String node) {}
    return new Looking(pass.place(run.plan().node()));
  }

  /// Every wire that can have a gradient.
  private TreeSet<Integer> floating() {
    TreeSet<Integer> wires = new TreeSet<>();
    for (int wire = 0; wire < run.plan().node().inputs().size(); wire++) {
      Optional<PortRef> from = run.plan().node().input(wire);
      if (from.filter(ref -> pass.value(ref).type().dtype().isFloating()).isPresent()) {
        wires.add(wire);
      }
    }
    return wires;
  }

  boolean areBackward() {
    return back;
  }

  /// Whether there are iterations to tell apart.
  boolean areTold() {
    return !run.plan().once();
  }

  long count() {
    return run.rounds();
  }

  /// The iteration that is run in round `round`.
  long iteration(long round) {
    return back ? count() - 1 - round : round;
  }

  Body body() {
    return run.plan().body();
  }

  String attribute() {
    return run.plan().attribute();
  }

  BooleanSupplier stop() {
    return pass.request().stop();
  }

  /// A round before its first step. The one before it must be finished, now or once.
  Debugger enter(long round) {
    if (back && backward.isPresent() && round == carried.size()) {
      carried.add(backward.get().before(sweep()));
    }
    inner.ifPresent(EagerPass::close);
    long iteration = areTold() ? iteration(round) : -1;
    EagerPass begun = run.begin(pass, iteration);
    StepExecutor entered =
        back
            ? new StepExecutor(begun, starts(round, iteration))
            : new StepExecutor(begun, Optional.empty());
    inner = Optional.of(begun);
    executor = Optional.of(entered);
    at = round;
    return new Debugger(entered, new HostCopies(Long.MAX_VALUE), () -> {});
  }

  private BackwardPass sweep() {
    if (at != carried.size() - 1) {
      throw new IllegalStateException("round " + at + " is not the last one known");
    }
    return executor.orElseThrow().sweep();
  }

  private StepExecutor.Starts starts(long round, long iteration) {
    Map<PortRef, List<DeviceValue>> starts = new HashMap<>();
    if (backward.isPresent()) {
      starts.putAll(backward.get().starts(iteration, carried.get((int) round)));
    } else {
      upstream.forEach(
          (output, gradient) ->
              starts
                  .computeIfAbsent(body().graph().outputs().get(output), k -> new ArrayList<>())
                  .add(gradient));
    }
    return new StepExecutor.Starts(owner(), starts, Set.copyOf(body().inputs()));
  }

  @Override
  public void close() {
    inner.ifPresent(EagerPass::close);
    backward.ifPresent(RepeatedBackward::close);
  }
}
