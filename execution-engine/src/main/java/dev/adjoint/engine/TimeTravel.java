// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Past;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
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
  private final Optional<PortRef> target;
  private final Iterations iterations;
  private final Checkpoints checkpoints = new Checkpoints(USUAL_BUDGET_BYTES / 2);
  private final Map<Long, Map<String, Tensor>> statesSetIn = new LinkedHashMap<>();
  private final Map<Long, Map<String, Tensor>> feedsSetIn = new LinkedHashMap<>();
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
    this.session = session;
    this.target = target;
    this.iterations = iterations;
    start = Checkpoint.of(session, 1);
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
    statesSetIn.getOrDefault(iteration(), Map.of()).forEach(session::setState);
    RunRequest request = iterations.request(iteration());
    Map<String, Tensor> feeds = new LinkedHashMap<>(request.feeds());
    feeds.putAll(feedsSetIn.getOrDefault(iteration(), Map.of()));
    RunRequest whole = request.withFeeds(feeds).stoppedBy(this::isStopping);
    Optional<PortRef> from = whole.descend().map(Descend::loss).or(() -> target);
    HostCopies copies = new HostCopies(budgetBytes - checkpoints.usedBytes());
    Debugger entered = session.debug(whole, from, copies);
    entered.breakpoints().addAll(breakpoints);
    entered.setPast(past);
    return entered;
  }
}
