// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// One run taken apart: forward, then backward, then updates, a step at a time. Computes each step
/// when it is first reached and keeps its numbers; going back moves a cursor over the steps done.
/// One thread at a time.
///
/// Updates are applied only by [#commit].
public final class Debugger {

  private final StepExecutor executor;
  private final StepRecord record;
  private final List<PlannedStep> schedule;
  private final RunReading reading;
  private final Stops stops = new Stops(this);
  private final Runnable whenCommitted;
  private int done;
  private boolean begun;
  private boolean committed;
  private volatile boolean stopping;

  /// @param executor of a fresh eager run whose request fetches what the person wants to see
  /// @param copies room for numbers on the host
  /// @param committed told once when the run's updates have been applied
  Debugger(StepExecutor executor, HostCopies copies, Runnable committed) {
    this.executor = executor;
    this.whenCommitted = committed;
    schedule = executor.schedule().steps();
    record = new StepRecord(executor.pass(), copies);
    reading = new RunReading(executor, record);
    for (Node node : executor.evaluateSources()) {
      executor
          .revision()
          .filter(r -> !r.isStale(node.id()))
          .ifPresent(r -> record.takeOver(r.record(), node));
      PortRef ref = PortRef.of(node.id());
      Tensor value = record.source(ref, false).orElseThrow();
      stops.sources().put(ref, new Finding.Source(node.op(), value));
    }
  }

  /// Every step of the run, those to come included.
  public List<PlannedStep> schedule() {
    return schedule;
  }

  /// The graph that runs, with its types.
  public Inference types() {
    return executor.pass().types();
  }

  /// Whether the run trains: Dropout drops.
  public boolean training() {
    return executor.pass().request().training();
  }

  /// What the random numbers of the run follow from.
  public long runKey() {
    return executor.pass().runKey();
  }

  /// How many steps lie before the moment that is looked at.
  public int done() {
    return done;
  }

  /// How many steps have been computed; those after [#done] were and will be again.
  public int computed() {
    return record.size();
  }

  /// The steps that have been computed since the last edit, as against those it left as they were.
  public List<PlannedStep> computedSteps() {
    return Collections.unmodifiableList(executor.computed());
  }

  public List<Breakpoint> breakpoints() {
    return stops.breakpoints();
  }

  /// The last step done, with all its numbers.
  public Optional<TraceStep> current() {
    return done == 0 ? Optional.empty() : Optional.of(step(done - 1));
  }

  /// A computed step with all its numbers; those given up for memory are brought again.
  public TraceStep step(int index) {
    return reading.step(index, false);
  }

  /// A computed step with those of its numbers that are on the host.
  public TraceStep glance(int index) {
    return reading.step(index, true);
  }

  /// Shows the end of the run as a compiled plan has computed it, updates included.
  void endAs(CompiledEnd computed) {
    reading.endAs(computed);
    done = schedule.size();
    committed = true;
  }

  /// States by name as the run began, where its updates hold already.
  public Optional<Map<String, Tensor>> statesBefore() {
    return reading.end().map(CompiledEnd::before);
  }

  /// Whether the end is a compiled plan's: no step before it has been computed on its own.
  boolean isCompiled() {
    return reading.end().isPresent();
  }

  /// Changes whenever numbers had to leave the host, so that [#glance] gives less than before.
  public long dropped() {
    return record.copies().dropped();
  }

  /// The value of an output as of now; sources have theirs from the start.
  public Optional<Tensor> value(PortRef ref) {
    return reading.value(ref, done, false);
  }

  /// The value of an output as of now if it is on the host.
  public Optional<Tensor> keptValue(PortRef ref) {
    return reading.value(ref, done, true);
  }

  /// The gradient of the target by an output or a layer's parameter, as far as the run has come.
  public Optional<Tensor> gradient(String name) {
    return reading.gradient(name, done);
  }

  /// All contributions to an output or a layer's parameter so far, in order.
  public List<Contribution> contributions(String target) {
    return reading.contributions(target, done);
  }

  /// Whether every step is done and looked at.
  public boolean isFinished() {
    return done == schedule.size();
  }

  /// Takes the next step, or re-enters a computed one; empty at the end.
  ///
  /// Throws EngineException when the step cannot be done, and RunStopped when the request's stop
  /// condition says so; the run is then where it was.
  public Optional<TraceStep> stepForward() {
    if (isFinished()) {
      return Optional.empty();
    }
    stopping = false;
    advance();
    return current();
  }

  /// Does one step, or enters it again; there must be one.
  void advance() {
    if (done == record.size()) {
      Work work = executor.perform(schedule.get(done));
      record.add(work);
      executor
          .revision()
          .filter(r -> r.kept(work.planned()).isPresent())
          .ifPresent(r -> record.takeOver(r.record(), work));
    }
    done++;
  }

  /// Goes back one step; values are again what they were then. Empty when before the first.
  public Optional<TraceStep> stepBack() {
    moveTo(Math.max(0, done - 1));
    return current();
  }

  /// Looks at a moment whose steps have been computed.
  public void moveTo(int steps) {
    if (steps < 0 || steps > record.size()) {
      throw new IndexOutOfBoundsException(steps + " of " + record.size() + " computed steps");
    }
    done = steps;
  }

  /// Goes to the moment after that many steps, computing what is missing. False when stopped.
  public boolean seek(int steps, BooleanSupplier stop) {
    int goal = Math.clamp(steps, 0, schedule.size());
    stopping = false;
    moveTo(Math.min(goal, record.size()));
    try {
      while (done < goal) {
        if (stop.getAsBoolean() || stopping) {
          return false;
        }
        advance();
      }
      return true;
    } catch (RunStopped midway) {
      return false;
    }
  }

  /// Runs on until a breakpoint, the end, or `stop`.
  public RunOutcome resume(BooleanSupplier stop) {
    return run(step -> false, Lookout.NONE, stop);
  }

  /// Runs on until the step of `node` in `phase` has been taken.
  public RunOutcome runTo(String node, Phase phase, BooleanSupplier stop) {
    return run(new PlannedStep(phase, node)::equals, Lookout.NONE, stop);
  }

  /// Runs on until such a step has been taken, or something in a body ends it.
  RunOutcome run(Predicate<PlannedStep> reached, Lookout bodies, BooleanSupplier stop) {
    stopping = false;
    boolean first = done == 0 && !begun;
    begun = true;
    return first && hit().isPresent()
        ? RunOutcome.at(hit().get())
        : new RunLoop(this, reached, bodies, () -> stop.getAsBoolean() || stopping).outcome();
  }

  /// What inputs, parameters and constants held when the run began.
  public SequencedMap<PortRef, Finding.Source> sources() {
    return Collections.unmodifiableSequencedMap(stops.sources());
  }

  /// The first breakpoint that the last step done meets; before the first step, that an input or a
  /// parameter meets.
  public Optional<Breakpoint.Hit> hit() {
    return stops.hit();
  }

  /// Bodies that the run lies in.
  List<Level> levels() {
    return executor.pass().levels();
  }

  /// Ends a [#resume] from another thread, between two steps.
  public void stop() {
    stopping = true;
  }

  /// Applies the updates of a finished run, once: weights move, and the next run sees them.
  public void commit() {
    if (isFinished() && !committed) {
      committed = true;
      executor.pass().commit();
      whenCommitted.run();
    }
  }

  /// What a state holds as of now: its new value once its update is done.
  public Optional<Tensor> state(String name) {
    return reading.state(name, done);
  }

  /// Names of the states that [#commit] changes.
  Set<String> updated() {
    return reading
        .end()
        .map(at -> at.after().keySet())
        .orElseGet(() -> executor.pass().controls().updated());
  }

  Stops stops() {
    return stops;
  }

  StepExecutor executor() {
    return executor;
  }

  StepRecord record() {
    return record;
  }
}
