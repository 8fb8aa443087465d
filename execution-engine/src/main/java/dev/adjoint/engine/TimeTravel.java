// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A run of many iterations in which every moment can be visited: iterations are taken apart one at
/// a time, and one that is not at hand is computed again from the nearest checkpoint before it, bit
/// for bit as it was. One thread at a time; [#stop] from any.
///
/// What an iteration updates holds from the next one on.
public final class TimeTravel {

  public static final long USUAL_BUDGET_BYTES = 256L << 20;

  private final Session session;
  private final Chronicle chronicle;
  private Optional<PortRef> target;
  private Iterations iterations;
  private List<Breakpoint> breakpoints = List.of();
  private Past past = Past.NONE;
  private long budgetBytes = USUAL_BUDGET_BYTES;
  private Debugger now;
  private volatile boolean stopping;

  /// @param session its states are where the run begins
  /// @param target what backward passes start from; the loss of a request that descends goes before
  public TimeTravel(Session session, Optional<PortRef> target, Iterations iterations) {
    this(session, target, iterations, 1);
  }

  /// @param first number of the iteration that the session's states begin
  public TimeTravel(Session session, Optional<PortRef> target, Iterations iterations, long first) {
    this.session = session;
    this.target = target;
    this.iterations = iterations;
    chronicle = new Chronicle(session, first);
    now = taken();
  }

  /// The iteration that is being looked at, taken apart.
  public Debugger now() {
    return now;
  }

  /// Its number, from 1.
  public long iteration() {
    return chronicle.iteration();
  }

  /// The last iteration that has been begun.
  public long furthest() {
    return chronicle.furthest();
  }

  /// The earliest iteration that can be gone back to.
  public long first() {
    return chronicle.checkpoints().iterations().first();
  }

  /// The breakpoints of all iterations.
  public void setBreakpoints(List<Breakpoint> all) {
    breakpoints = List.copyOf(all);
    now.stops().arm(breakpoints, past);
  }

  /// Memory for checkpoints and numbers on the host; at most half of it goes to checkpoints.
  public void setBudget(long bytes) {
    budgetBytes = bytes;
    chronicle.checkpoints().setBudget(bytes / 2);
    now.record().copies().setBudget(bytes - chronicle.checkpoints().usedBytes());
  }

  public MemoryUse memory() {
    return chronicle.checkpoints().use(now.record().copies().usedBytes(), budgetBytes);
  }

  /// One step on; from the end of an iteration to the start of the next.
  public void stepForward() {
    stopping = false;
    if (now.isFinished()) {
      next();
    } else {
      now.seek(now.done() + 1, this::isStopping);
    }
  }

  /// Runs the iteration to its end from a compiled plan, if it can be; from its end the next one.
  /// The last bits of its numbers may be others than those of single steps.
  ///
  /// @param finite whether its values must be finite
  /// @return false, and nothing has happened, when it has to be taken step by step
  public boolean finishCompiled(boolean finite) {
    stopping = false;
    nextAtEnd();
    Optional<CompiledEnd> end;
    try {
      end = session.runWhole(now, finite);
    } catch (RunStopped midway) {
      return true;
    }
    if (end.isEmpty()) {
      return false;
    }
    if (finite && !end.get().gradientsAreFinite()) {
      beginAgain();
      return false;
    }
    now.endAs(end.get());
    chronicle.noteCompiled();
    return true;
  }

  /// Computes the steps of an iteration that was run as a whole one by one.
  public void unfold() {
    if (now.isCompiled()) {
      stopping = false;
      beginAgain();
      now.seek(Integer.MAX_VALUE, this::isStopping);
    }
  }

  /// One step back in time; from the start of an iteration to the end of the one before.
  public void stepBack() {
    stopping = false;
    if (now.isCompiled()) {
      seek(iteration(), now.schedule().size() - 1);
    } else if (now.done() > 0) {
      now.stepBack();
    } else if (iteration() > first()) {
      seek(iteration() - 1, Integer.MAX_VALUE);
    }
  }

  /// Goes to the moment in `iteration` after `done` steps, wherever it lies. False when stopped on
  /// the way.
  public boolean seek(long iteration, int done) {
    stopping = false;
    long goal = Math.max(iteration, first());
    Checkpoint nearest = chronicle.checkpoints().nearest(goal).orElseThrow();
    if (now.isCompiled() && goal == iteration()) {
      if (done >= now.schedule().size()) {
        return true;
      }
      beginAgain();
    } else if (goal != iteration() && !(iteration() < goal && nearest.iteration() <= iteration())) {
      begin(nearest);
    }
    while (iteration() < goal) {
      if (!now.isCompiled() && !now.seek(Integer.MAX_VALUE, this::isStopping)) {
        return false;
      }
      next();
    }
    return now.seek(done, this::isStopping);
  }

  /// Runs on to the end of the iteration or a breakpoint; from its end through the next one.
  public RunOutcome resume() {
    return run(step -> false, Lookout.NONE);
  }

  /// Runs on until such a step has been taken, in the next iteration when it lies behind.
  RunOutcome run(Predicate<PlannedStep> reached, Lookout bodies) {
    stopping = false;
    nextAtEnd();
    return now.run(reached, bodies, this::isStopping);
  }

  private void nextAtEnd() {
    if (now.isFinished()) {
      next();
    }
  }

  boolean isStopping() {
    return stopping;
  }

  void goOn() {
    stopping = false;
  }

  /// Ends what is under way, from another thread; the run is then between two steps.
  public void stop() {
    stopping = true;
  }

  /// From the end of an iteration to the start of the next.
  private void next() {
    Optional<Checkpoint> known = chronicle.checkpoints().at(iteration() + 1);
    if (known.isPresent()) {
      begin(known.get());
      return;
    }
    if (chronicle.wasCompiled() && !now.isCompiled()) {
      // What follows began with what the plan gave, to the last bit.
      beginAgain();
      session.runWhole(now, false).ifPresent(now::endAs);
    }
    Set<String> changed = now.updated();
    boolean looksBack = breakpoints.stream().anyMatch(b -> b.condition().looksBack());
    past = looksBack ? PastNumbers.of(now) : Past.NONE;
    now.commit();
    chronicle.next(changed);
    now = taken();
  }

  private void begin(Checkpoint checkpoint) {
    chronicle.begin(checkpoint);
    past = Past.NONE;
    now = taken();
  }

  private void beginAgain() {
    chronicle.beginAgain();
    now = taken();
  }

  /// The present iteration, taken apart.
  private Debugger taken() {
    RunRequest request = request(iterations, Map.of());
    return armed(session.debug(request, request.target(target), copies()));
  }

  private HostCopies copies() {
    return new HostCopies(budgetBytes - chronicle.checkpoints().usedBytes());
  }

  private Debugger armed(Debugger entered) {
    entered.stops().arm(breakpoints, past);
    return entered;
  }

  private RunRequest request(Iterations asked, Map<String, Tensor> feeds) {
    return chronicle.request(asked, feeds).stoppedBy(this::isStopping);
  }

  /// What a change in the middle of this iteration concerns. Nothing happens yet.
  ///
  /// Throws EngineException when what the iteration is fed cannot be had.
  public Revision plan(Amendment change) {
    unfold();
    RunRequest request =
        session.completed(request(change.iterations(), change.feeds()), change.types());
    return Revision.of(now, request, request.target(change.target()), change);
  }

  /// Makes the change and brings the present moment up to date: only what depends on it is computed
  /// again. A change of the graph is where the past ends; iterations to come are forgotten. False
  /// when stopped on the way.
  public boolean carryOut(Revision revision) {
    stopping = false;
    Amendment change = revision.amendment();
    chronicle.amend(change);
    if (change.types() != session.types()) {
      chronicle.become(revision);
      iterations = change.iterations();
      target = change.target();
    }
    int done = revision.done();
    boolean ahead = now.computed() > now.done();
    now.executor().forgetRevision();
    now = armed(session.debug(revision, copies()));
    boolean whole = now.seek(done, this::isStopping);
    revision.retire(now);
    if (whole && !ahead) {
      now.executor().forgetRevision();
    }
    return whole;
  }

  /// Another new value of a state that this iteration has updated already: it holds from the next
  /// one on. False when the state's update is not done yet.
  public boolean setUpdated(String state, Tensor value) {
    boolean done = now.record().overwriteUpdate(state, now.done(), value);
    if (done) {
      chronicle.amendNext(state, value);
    }
    return done;
  }

  /// What this iteration is fed for an input.
  public Optional<Tensor> fed(String input) {
    return Optional.ofNullable(now.executor().pass().request().feeds().get(input));
  }

  /// Types of the graph that is run.
  public Inference types() {
    return session.types();
  }
}
