// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Trace;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Role;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// One run taken apart: forward, then backward, then updates, a step at a time. Computes each step
/// when it is first reached and records it; going back moves a cursor over the record. One thread
/// at a time.
///
/// Updates are applied only by [#commit].
public final class Debugger {

  private final EagerPass pass;
  private final Optional<PortRef> target;
  private final List<PlannedStep> schedule;
  private final Trace trace = new Trace();
  private final StepRecorder recorder;
  private final List<Breakpoint> breakpoints = new ArrayList<>();
  private Optional<BackwardPass> backward = Optional.empty();
  private final Runnable whenCommitted;
  private final SequencedMap<PortRef, Finding.Source> sources = new LinkedHashMap<>();
  private Past past = Past.NONE;
  private boolean begun;
  private boolean committed;
  private volatile boolean stopping;

  /// How a resumed run ended.
  public enum Ending {
    FINISHED,
    BREAKPOINT,
    REACHED,
    STOPPED
  }

  /// @param hit what stopped the run, when a breakpoint did
  public record Outcome(Ending ending, Optional<Breakpoint.Hit> hit) {
    private static final Outcome FINISHED = new Outcome(Ending.FINISHED, Optional.empty());
    private static final Outcome REACHED = new Outcome(Ending.REACHED, Optional.empty());
    private static final Outcome STOPPED = new Outcome(Ending.STOPPED, Optional.empty());
  }

  /// @param pass a fresh eager run whose request fetches what the person wants to see
  /// @param target what the backward pass starts from
  /// @param committed told once when the run's updates have been applied
  Debugger(EagerPass pass, Optional<PortRef> target, Runnable committed) {
    this.pass = pass;
    this.target = target;
    this.whenCommitted = committed;
    schedule = Schedule.of(pass.types(), pass.request().fetches(), target);
    recorder = new StepRecorder(pass);
    evaluateSources();
  }

  private void evaluateSources() {
    List<PortRef> ends = new ArrayList<>(pass.request().fetches());
    target.ifPresent(ends::add);
    List<String> nodes = ends.stream().map(PortRef::node).toList();
    for (Node node : pass.types().topology().needed(pass.types().graph(), nodes)) {
      Role role = pass.types().op(node.id()).map(op -> op.role()).orElse(Role.COMPUTE);
      if (role == Role.INPUT || role == Role.STATE || role == Role.CONSTANT) {
        guarded(() -> pass.evaluate(node));
        PortRef ref = PortRef.of(node.id());
        sources.put(ref, new Finding.Source(node.op(), recorder.value(ref)));
      }
    }
  }

  /// Every step of the run, those to come included.
  public List<PlannedStep> schedule() {
    return schedule;
  }

  /// What has happened, with the cursor that says what is being looked at.
  public Trace trace() {
    return trace;
  }

  public List<Breakpoint> breakpoints() {
    return breakpoints;
  }

  /// What conditions that look back compare with; nothing unless said.
  public void setPast(Past previous) {
    past = previous;
  }

  /// The first breakpoint that the step under the cursor meets; before the first step, that an
  /// input or a parameter meets.
  public Optional<Breakpoint.Hit> hit() {
    Optional<TraceStep> step = trace.current();
    return breakpoints.stream()
        .flatMap(b -> (step.isPresent() ? b.hit(step.get(), past) : b.hit(sources, past)).stream())
        .findFirst();
  }

  /// Where what a breakpoint stopped at began: the first tensor in the order of execution, up to
  /// the cursor, that meets the condition.
  public Optional<Finding> culprit(Condition condition) {
    return Finding.first(sources, trace.steps().subList(0, trace.cursor() + 1), condition, past);
  }

  /// The value of an output as of the cursor; sources have theirs from the start.
  public Optional<Tensor> value(PortRef ref) {
    Optional<Tensor> recorded = trace.value(ref);
    boolean source =
        pass.types()
            .op(ref.node())
            .filter(op -> op.role() != Role.COMPUTE && op.role() != Role.CONTROL)
            .isPresent();
    return source && pass.isEvaluated(ref.node()) ? Optional.of(recorder.value(ref)) : recorded;
  }

  /// The gradient of the target by an output or a layer's parameter, as far as the cursor has come.
  public Optional<Tensor> gradient(String name) {
    boolean begun = trace.current().filter(s -> s.phase() != Phase.FORWARD).isPresent();
    if (begun && target.filter(t -> t.toString().equals(name)).isPresent()) {
      return Optional.of(recorder.ones(target.get()));
    }
    return trace.gradient(name);
  }

  public boolean isFinished() {
    return trace.steps().size() == schedule.size() && trace.atEnd();
  }

  /// Takes the next step, or re-enters a recorded one; empty at the end.
  ///
  /// @throws EngineException when the step cannot be done
  public Optional<TraceStep> stepForward() {
    if (!trace.atEnd()) {
      trace.moveTo(trace.cursor() + 1);
      return trace.current();
    }
    if (isFinished()) {
      return Optional.empty();
    }
    stopping = false;
    trace.record(compute(trace.steps().size()));
    return trace.current();
  }

  /// Goes back one step; values are again what they were then. Empty when before the first.
  public Optional<TraceStep> stepBack() {
    if (trace.cursor() >= 0) {
      trace.moveTo(trace.cursor() - 1);
    }
    return trace.current();
  }

  /// Runs on until a breakpoint, the end, or `stop`.
  public Outcome resume(BooleanSupplier stop) {
    return runUntil(step -> false, stop);
  }

  /// Runs on until the step of `node` in `phase` has been taken.
  public Outcome runTo(String node, Phase phase, BooleanSupplier stop) {
    return runUntil(step -> step.node().equals(node) && step.phase() == phase, stop);
  }

  private Outcome runUntil(java.util.function.Predicate<TraceStep> reached, BooleanSupplier stop) {
    if (trace.cursor() < 0 && !begun) {
      begun = true;
      Optional<Breakpoint.Hit> hit = hit();
      if (hit.isPresent()) {
        return new Outcome(Ending.BREAKPOINT, hit);
      }
    }
    while (!stop.getAsBoolean() && !stopping) {
      Optional<TraceStep> step = stepForward();
      if (step.isEmpty()) {
        return Outcome.FINISHED;
      }
      Optional<Breakpoint.Hit> hit = hit();
      if (hit.isPresent()) {
        return new Outcome(Ending.BREAKPOINT, hit);
      }
      if (reached.test(step.get())) {
        return Outcome.REACHED;
      }
    }
    stopping = false;
    return Outcome.STOPPED;
  }

  /// Ends a [#resume] from another thread, between two steps.
  public void stop() {
    stopping = true;
  }

  /// Applies the updates of a finished run, once: weights move, and the next run sees them.
  public void commit() {
    if (isFinished() && !committed) {
      committed = true;
      pass.commit();
      whenCommitted.run();
    }
  }

  private TraceStep compute(int index) {
    PlannedStep planned = schedule.get(index);
    Node node = pass.types().graph().node(planned.node()).orElseThrow();
    long start = System.nanoTime();
    return guarded(
        () ->
            switch (planned.phase()) {
              case FORWARD, UPDATE -> {
                pass.evaluate(node);
                yield recorder.forward(index, planned.phase(), node, System.nanoTime() - start);
              }
              case BACKWARD -> {
                BackwardPass sweep = backward();
                Optional<BackwardPass.Contribution> found = sweep.differentiate(node);
                yield recorder.backward(index, node, sweep, found, System.nanoTime() - start);
              }
            });
  }

  private BackwardPass backward() {
    if (backward.isEmpty()) {
      PortRef y = target.orElseThrow();
      List<Node> order = pass.controls().order(y);
      DeviceValue ones = pass.controls().ones(order.getLast(), y);
      backward = Optional.of(new BackwardPass(pass, order, y, ones, java.util.Set.of()));
    }
    return backward.get();
  }

  private static void guarded(Runnable action) {
    guarded(
        () -> {
          action.run();
          return true;
        });
  }

  private static <T> T guarded(java.util.function.Supplier<T> action) {
    try {
      return action.get();
    } catch (CompileException fault) {
      throw new EngineException(String.valueOf(fault.getMessage()), fault.diagnostics());
    } catch (DeviceMemoryException full) {
      throw new EngineException(full.getMessage() + "; use a smaller batch or another device");
    }
  }
}
