// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/// Does the steps of a run that is taken apart, in the order of its schedule.
final class StepExecutor {

  private final EagerPass pass;
  private final Optional<PortRef> target;
  private final Optional<Starts> starts;
  private final Schedule schedule;
  private Optional<Revision> revision;
  private final List<PlannedStep> computed = new ArrayList<>();
  private Optional<BackwardPass> sweep = Optional.empty();
  private Optional<SequencedMap<String, DeviceValue>> descended = Optional.empty();

  /// Where the backward pass through a body begins.
  ///
  /// @param owner of the sweep that it is part of
  /// @param upstream gradients by result
  /// @param wanted Input nodes of the body whose gradients are wanted
  record Starts(Object owner, Map<PortRef, List<DeviceValue>> upstream, Set<String> wanted) {}

  /// @param target what the backward pass starts from
  StepExecutor(EagerPass pass, Optional<PortRef> target) {
    this.pass = pass;
    this.target = target;
    starts = Optional.empty();
    schedule = Schedule.of(pass.types(), pass.request(), target);
    revision = Optional.empty();
  }

  /// Goes forward and back through a body.
  StepExecutor(EagerPass inner, Starts starts) {
    this.pass = inner;
    this.target = Optional.empty();
    this.starts = Optional.of(starts);
    schedule = Schedule.of(inner.types(), inner.request(), starts.upstream().keySet());
    revision = Optional.empty();
  }

  /// Goes on after an edit: what it does not concern is taken over.
  StepExecutor(EagerPass pass, Revision revision) {
    this.pass = pass;
    this.target = revision.target();
    starts = Optional.empty();
    schedule = revision.schedule();
    this.revision = Optional.of(revision);
  }

  Optional<Revision> revision() {
    return revision;
  }

  /// Lets go of the run before the edit: nothing of it is needed any more.
  void forgetRevision() {
    revision = Optional.empty();
  }

  /// The steps that were computed, in order; others were taken over.
  List<PlannedStep> computed() {
    return computed;
  }

  Schedule schedule() {
    return schedule;
  }

  EagerPass pass() {
    return pass;
  }

  Optional<PortRef> target() {
    return target;
  }

  /// The gradient with which the backward pass began at an output, if it did.
  Optional<DeviceValue> start(String output) {
    if (target.filter(t -> t.toString().equals(output)).isPresent()) {
      return Optional.of(Upstream.of(pass, target.get()));
    }
    PortRef ref = output.contains("/") ? PortRef.of(output) : PortRef.parse(output);
    return starts
        .map(from -> from.upstream().get(ref))
        .map(parts -> sweep().total(ref, parts.size()));
  }

  /// Results of a body at which its backward pass begins.
  Set<PortRef> starts() {
    return starts.map(from -> from.upstream().keySet()).orElse(Set.of());
  }

  /// Gives inputs, states and constants their values, for they take no step. All of them in order.
  List<Node> evaluateSources() {
    List<Node> sources = new ArrayList<>();
    List<PortRef> ends = new ArrayList<>(pass.request().fetches());
    target.ifPresent(ends::add);
    List<String> nodes = ends.stream().map(PortRef::node).toList();
    for (Node node : pass.types().topology().needed(pass.types().graph(), nodes)) {
      Role role = pass.types().op(node.id()).map(OpDef::role).orElse(Role.COMPUTE);
      if (role != Role.COMPUTE && role != Role.CONTROL) {
        sources.add(
            guarded(
                () -> {
                  pass.evaluate(node);
                  return node;
                }));
      }
    }
    return sources;
  }

  /// @throws EngineException when the step cannot be done
  Work perform(PlannedStep planned) {
    Node node = pass.types().graph().node(planned.node()).orElseThrow();
    Optional<Work> kept = revision.flatMap(r -> r.kept(planned));
    if (kept.isPresent()) {
      return guarded(() -> adopt(kept.get(), node));
    }
    Work work = guarded(() -> compute(planned, node));
    computed.add(planned);
    return work;
  }

  private Work compute(PlannedStep planned, Node node) {
    WorkLog log = new WorkLog();
    if (planned.phase() == Phase.BACKWARD) {
      return backward(planned, node, log);
    }
    if (schedule.isDescent(planned)) {
      return descend(planned, node, log);
    }
    pass.plans()
        .logged(
            log,
            () -> {
              pass.evaluate(node);
              return node;
            });
    return Work.forward(planned, node, spent(node, log));
  }

  private Work backward(PlannedStep planned, Node node, WorkLog log) {
    BackwardPass now = sweep();
    Optional<BackwardPass.Contribution> found =
        pass.plans().logged(log, () -> now.differentiate(node));
    return swept(planned, node, found, spent(node, log));
  }

  /// What runs in a body is overwritten by its next iteration.
  private Spent spent(Node node, WorkLog log) {
    if (pass.flow(node.id()).isPresent()) {
      log.once();
    }
    return log.spent();
  }

  /// Takes a step over as it was before an edit.
  private Work adopt(Work before, Node node) {
    Revision from = revision.orElseThrow();
    if (before.planned().phase() == Phase.BACKWARD) {
      Optional<BackwardPass.Contribution> kept = before.swept().map(c -> sweep().adopt(node, c));
      return from.keepsTotals(before)
          ? new Work(
              before.planned(), node, kept, before.totals(), before.updated(), before.spent())
          : swept(before.planned(), node, kept, before.spent());
    }
    if (schedule.isDescent(before.planned())) {
      pass.controls().adopt(from.before().controls(), Effects.TRAINING);
    } else {
      pass.adopt(from.before(), node);
    }
    return new Work(
        before.planned(), node, Optional.empty(), List.of(), before.updated(), before.spent());
  }

  private Work swept(
      PlannedStep planned, Node node, Optional<BackwardPass.Contribution> found, Spent spent) {
    List<DeviceValue> totals = new ArrayList<>();
    found.ifPresent(
        c -> {
          c.terms()
              .forEach(
                  (wire, terms) ->
                      totals.add(sweep().total(node.input(wire).orElseThrow(), terms)));
          c.byState().forEach((name, part) -> totals.add(sweep().gradient(name).orElse(part)));
        });
    return new Work(planned, node, found, totals, new LinkedHashMap<>(), spent);
  }

  /// What gradients have been found so far.
  BackwardPass sweep() {
    if (sweep.isEmpty() && starts.isPresent()) {
      Starts from = starts.get();
      List<String> ends = pass.request().fetches().stream().map(PortRef::node).toList();
      List<Node> order = pass.types().topology().needed(pass.types().graph(), ends);
      sweep =
          Optional.of(
              BackwardPass.within(pass, order, from.owner(), from.upstream(), from.wanted()));
    }
    if (sweep.isEmpty()) {
      PortRef y = target.orElseThrow();
      List<Node> order = pass.controls().order(y);
      sweep = Optional.of(new BackwardPass(pass, order, y, Upstream.of(pass, y), Set.of()));
    }
    return sweep.get();
  }

  private Work descend(PlannedStep planned, Node node, WorkLog log) {
    if (descended.isEmpty()) {
      Descend step = pass.request().descend().orElseThrow();
      descended =
          Optional.of(pass.plans().logged(log, () -> pass.controls().descend(step, sweep())));
    }
    LinkedHashMap<String, DeviceValue> mine = new LinkedHashMap<>();
    descended
        .get()
        .forEach(
            (state, value) -> {
              if (state.equals(node.id()) || state.startsWith(node.id() + "/")) {
                mine.put(state, value);
              }
            });
    return new Work(planned, node, Optional.empty(), List.of(), mine, log.spent());
  }

  static <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (CompileException fault) {
      throw new EngineException(String.valueOf(fault.getMessage()), fault.diagnostics());
    } catch (DeviceMemoryException full) {
      throw new EngineException(full.getMessage() + "; use a smaller batch or another device");
    }
  }
}
