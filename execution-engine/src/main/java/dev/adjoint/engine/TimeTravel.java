// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
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
  private final PresentIteration present;
  private volatile boolean stopping;

  /// @param session its states are where the run begins
  /// @param target what backward passes start from; the loss of a request that descends goes before
  public TimeTravel(Session session, Optional<PortRef> target, Iterations iterations) {
    this(session, target, iterations, 1);
  }

  /// @param first number of the iteration that the session's states begin
  public TimeTravel(Session session, Optional<PortRef> target, Iterations iterations, long first) {
    this.session = session;
    chronicle = new Chronicle(session, first);
    present = new PresentIteration(session, chronicle, target, iterations, this::isStopping);
  }

  /// The iteration that is being looked at, taken apart.
  public Debugger now() {
    return present.debugger();
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
    present.setBreakpoints(all);
  }

  /// Memory for checkpoints and numbers on the host; at most half of it goes to checkpoints.
  public void setBudget(long bytes) {
    present.setBudget(bytes);
  }

  public MemoryUse memory() {
    return present.memory();
  }

  /// One step on; from the end of an iteration to the start of the next.
  public void stepForward() {
    stopping = false;
    if (now().isFinished()) {
      present.next();
    } else {
      now().seek(now().done() + 1, this::isStopping);
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
      end = session.runWhole(now(), finite);
    } catch (RunStopped midway) {
      return true;
    }
    if (end.isEmpty()) {
      return false;
    }
    if (finite && !end.get().gradientsAreFinite()) {
      present.beginAgain();
      return false;
    }
    now().endAs(end.get());
    chronicle.noteCompiled();
    return true;
  }

  /// Computes the steps of an iteration that was run as a whole one by one.
  public void unfold() {
    if (now().isCompiled()) {
      stopping = false;
      present.beginAgain();
      now().seek(Integer.MAX_VALUE, this::isStopping);
    }
  }

  /// One step back in time; from the start of an iteration to the end of the one before.
  public void stepBack() {
    stopping = false;
    if (now().isCompiled()) {
      seek(iteration(), now().schedule().size() - 1);
    } else if (now().done() > 0) {
      now().stepBack();
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
    if (now().isCompiled() && goal == iteration()) {
      if (done >= now().schedule().size()) {
        return true;
      }
      present.beginAgain();
    } else if (goal != iteration() && !(iteration() < goal && nearest.iteration() <= iteration())) {
      present.begin(nearest);
    }
    while (iteration() < goal) {
      if (!now().isCompiled() && !now().seek(Integer.MAX_VALUE, this::isStopping)) {
        return false;
      }
      present.next();
    }
    return now().seek(done, this::isStopping);
  }

  /// Runs on to the end of the iteration or a breakpoint; from its end through the next one.
  public RunOutcome resume() {
    return run(step -> false, Lookout.NONE);
  }

  /// Runs on until such a step has been taken, in the next iteration when it lies behind.
  RunOutcome run(Predicate<PlannedStep> reached, Lookout bodies) {
    stopping = false;
    nextAtEnd();
    return now().run(reached, bodies, this::isStopping);
  }

  private void nextAtEnd() {
    if (now().isFinished()) {
      present.next();
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

  /// What a change in the middle of this iteration concerns. Nothing happens yet.
  ///
  /// Throws EngineException when what the iteration is fed cannot be had.
  public Revision plan(Amendment change) {
    unfold();
    return present.plan(change);
  }

  /// Makes the change and brings the present moment up to date: only what depends on it is computed
  /// again. A change of the graph is where the past ends; iterations to come are forgotten. False
  /// when stopped on the way.
  public boolean carryOut(Revision revision) {
    stopping = false;
    int done = revision.done();
    boolean ahead = now().computed() > now().done();
    present.enter(revision);
    boolean whole = now().seek(done, this::isStopping);
    revision.retire(now());
    if (whole && !ahead) {
      now().executor().forgetRevision();
    }
    return whole;
  }

  /// Another new value of a state that this iteration has updated already: it holds from the next
  /// one on. False when the state's update is not done yet.
  public boolean setUpdated(String state, Tensor value) {
    boolean done = now().record().overwriteUpdate(state, now().done(), value);
    if (done) {
      chronicle.amendNext(state, value);
    }
    return done;
  }

  /// What this iteration is fed for an input.
  public Optional<Tensor> fed(String input) {
    return Optional.ofNullable(now().executor().pass().request().feeds().get(input));
  }

  /// Types of the graph that is run.
  public Inference types() {
    return session.types();
  }
}
