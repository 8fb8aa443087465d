// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Past;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A run of many iterations in which every moment can be visited: iterations are taken apart one at
/// a time, and one that is not at hand is computed again from the nearest checkpoint before it, bit
/// for bit as it was. One thread at a time; [#stop] from any.
///
/// What an iteration updates holds from the next one on.
public final class TimeTravel {

  public static final long USUAL_BUDGET_BYTES = 256L << 20;

  private final Session session;
  private Optional<PortRef> target;
  private Iterations iterations;
  private final Checkpoints checkpoints = new Checkpoints(USUAL_BUDGET_BYTES / 2);
  private final Interventions interventions = new Interventions();
  private List<Breakpoint> breakpoints = List.of();
  private Past past = Past.NONE;
  private long budgetBytes = USUAL_BUDGET_BYTES;
  private Checkpoint start;
  private Debugger now;
  private long furthest;
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
    start = Checkpoint.of(session, first);
    now = enter();
  }

  /// The iteration that is being looked at, taken apart.
  public Debugger now() {
    return now;
  }

  /// Its number, from 1.
  public long iteration() {
    return start.iteration();
  }

  /// The last iteration that has been begun.
  public long furthest() {
    return furthest;
  }

  /// The earliest iteration that can be gone back to.
  public long first() {
    return checkpoints.iterations().first();
  }

  /// The breakpoints of all iterations.
  public void setBreakpoints(List<Breakpoint> all) {
    breakpoints = List.copyOf(all);
    now.breakpoints().clear();
    now.breakpoints().addAll(breakpoints);
  }

  /// Memory for checkpoints and numbers on the host; at most half of it goes to checkpoints.
  public void setBudget(long bytes) {
    budgetBytes = bytes;
    checkpoints.setBudget(bytes / 2);
    now.record().copies().setBudget(bytes - checkpoints.usedBytes());
  }

  public MemoryUse memory() {
    return new MemoryUse(
        checkpoints.usedBytes(),
        now.record().copies().usedBytes(),
        budgetBytes,
        checkpoints.iterations().size());
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

  /// One step back in time; from the start of an iteration to the end of the one before.
  public void stepBack() {
    stopping = false;
    if (now.done() > 0) {
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
    Checkpoint nearest = checkpoints.nearest(goal).orElseThrow();
    if (goal != iteration() && !(iteration() < goal && nearest.iteration() <= iteration())) {
      begin(nearest);
    }
    while (iteration() < goal) {
      if (!now.seek(Integer.MAX_VALUE, this::isStopping)) {
        return false;
      }
      next();
    }
    return now.seek(done, this::isStopping);
  }

  /// Runs on to the end of the iteration or a breakpoint; from its end through the next one.
  public Debugger.Outcome resume() {
    stopping = false;
    nextAtEnd();
    return now.resume(this::isStopping);
  }

  /// Runs on until the step of `node` in `phase` has been taken, in the next iteration when it lies
  /// behind.
  public Debugger.Outcome runTo(String node, Phase phase) {
    stopping = false;
    nextAtEnd();
    return now.runTo(node, phase, this::isStopping);
  }

  private void nextAtEnd() {
    if (now.isFinished()) {
      next();
    }
  }

  private boolean isStopping() {
    return stopping;
  }

  /// Ends what is under way, from another thread; the run is then between two steps.
  public void stop() {
    stopping = true;
  }

  /// From the end of an iteration to the start of the next.
  private void next() {
    Optional<Checkpoint> known = checkpoints.at(iteration() + 1);
    if (known.isPresent()) {
      begin(known.get());
      return;
    }
    Set<String> changed = now.updated();
    boolean looksBack = breakpoints.stream().anyMatch(b -> b.condition().looksBack());
    past = looksBack ? PastNumbers.of(now) : Past.NONE;
    now.commit();
    start = start.next(session, changed);
    now = enter();
  }

  private void begin(Checkpoint checkpoint) {
    checkpoint.restore(session);
    past = Past.NONE;
    start = checkpoint;
    now = enter();
  }

  /// Takes the iteration apart that begins with what the session holds.
  private Debugger enter() {
    checkpoints.add(start);
    furthest = Math.max(furthest, iteration());
    interventions.states(iteration()).forEach(session::setState);
    RunRequest request = request(iterations, Map.of());
    HostCopies copies = new HostCopies(budgetBytes - checkpoints.usedBytes());
    return armed(session.debug(request, from(request, target), copies));
  }

  private Debugger armed(Debugger entered) {
    entered.breakpoints().addAll(breakpoints);
    entered.setPast(past);
    return entered;
  }

  private RunRequest request(Iterations asked, Map<String, Tensor> feeds) {
    RunRequest planned = interventions.request(iteration(), asked.request(iteration()));
    Map<String, Tensor> all = new LinkedHashMap<>(planned.feeds());
    all.putAll(feeds);
    return planned.withFeeds(all).stoppedBy(this::isStopping);
  }

  private static Optional<PortRef> from(RunRequest request, Optional<PortRef> otherwise) {
    return request.descend().map(Descend::loss).or(() -> otherwise);
  }

  /// What a change in the middle of this iteration concerns. Nothing happens yet.
  ///
  /// Throws EngineException when what the iteration is fed cannot be had.
  public Revision plan(Amendment change) {
    RunRequest request =
        session.completed(request(change.iterations(), change.feeds()), change.types());
    Map<String, TensorType> fed = new LinkedHashMap<>();
    request.feeds().forEach((name, tensor) -> fed.put(name, tensor.type()));
    Inference bound = change.types().bind(fed);
    return new Revision(now, bound, request, from(request, change.target()), change);
  }

  /// Makes the change and brings the present moment up to date: only what depends on it is computed
  /// again. A change of the graph is where the past ends; iterations to come are forgotten. False
  /// when stopped on the way.
  public boolean carryOut(Revision revision) {
    stopping = false;
    Amendment change = revision.amendment();
    boolean edited = change.types() != session.types();
    interventions.cutAfter(iteration());
    interventions.setStates(iteration(), change.states());
    interventions.setFeeds(iteration(), change.feeds());
    if (edited) {
      become(revision);
    }
    checkpoints.cutAfter(iteration());
    furthest = iteration();
    change.states().forEach(session::setState);
    int done = revision.done();
    boolean ahead = now.computed() > now.done();
    now.executor().forgetRevision();
    now = armed(session.debug(revision, new HostCopies(budgetBytes - checkpoints.usedBytes())));
    boolean whole = now.seek(done, this::isStopping);
    if (whole && !ahead) {
      now.executor().forgetRevision();
    }
    return whole;
  }

  /// Another new value of a state that this iteration has updated already: it holds from the next
  /// one on. False when the state's update is not done yet.
  public boolean setUpdated(String state, Tensor value) {
    if (!now.overwriteUpdate(state, value)) {
      return false;
    }
    checkpoints.cutAfter(iteration());
    interventions.cutAfter(iteration());
    interventions.setStates(iteration() + 1, Map.of(state, value));
    furthest = iteration();
    return true;
  }

  /// Types of the graph that is run.
  public Inference types() {
    return session.types();
  }

  private void become(Revision revision) {
    Amendment change = revision.amendment();
    GivenUp givenUp =
        new GivenUp(revision.before().types(), revision.types(), session.stateStore());
    session.become(change.types(), givenUp);
    start = start.amended(interventions.states(iteration()), givenUp);
    interventions.cutStatesUntil(iteration());
    checkpoints.clear();
    checkpoints.add(start);
    iterations = change.iterations();
    target = change.target();
  }
}
