// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A person's way through a run: by wires, nodes or iterations, and into composites. Going back
/// visits the same moments in the other direction.
///
/// While a composite is open its own step counts as done by the run, but nothing of what it gives
/// is shown: [#parts] says that 0 parts are.
public final class Walk implements AutoCloseable {

  private final TimeTravel travel;
  private final OpenSteps opened = new OpenSteps();
  private final BodySearch search;
  private int hidden;

  public Walk(TimeTravel travel) {
    this.travel = travel;
    search = new BodySearch(opened, () -> travel.now().breakpoints(), travel::isStopping);
  }

  /// How much of the last step done is shown.
  public Parts parts() {
    int count = travel.now().current().map(Walk::count).orElse(1);
    return new Parts(opened.isEmpty() ? count - hidden : 0, count);
  }

  private static int count(TraceStep step) {
    boolean back = step.phase() == Phase.BACKWARD;
    return Math.max(1, back ? step.contributions().size() : step.outputs().size());
  }

  /// The last step done, as far as it is shown.
  public Optional<TraceStep> current() {
    Parts parts = parts();
    return travel.now().current().map(step -> parts.isWhole() ? step : step.first(parts.shown()));
  }

  /// The composite that was stepped into.
  public Optional<Opened> opened() {
    return opened.asSeen();
  }

  /// The runs of what was stepped into, the outermost first: each of one iteration, with the
  /// numbers of all its nodes. Good until the walk goes on.
  public List<Debugger> insides() {
    return opened.all().stream().map(Inside::debugger).toList();
  }

  /// For each of [#insides] which iteration of how many it is; empty where there is but one.
  public List<Optional<Round>> rounds() {
    return opened.all().stream().map(Inside::round).toList();
  }

  /// Goes on; gives the breakpoint that the way there or the step met.
  public Optional<Breakpoint.Hit> forward(Granularity granularity) {
    if (granularity == Granularity.ITERATION) {
      return resume().hit();
    }
    if (!opened.isEmpty()) {
      return over();
    }
    if (granularity == Granularity.WIRE && hidden > 0) {
      hidden--;
      return Optional.empty();
    }
    if (settle()) {
      return Optional.empty();
    }
    Optional<Breakpoint.Hit> hit = step(search);
    if (granularity == Granularity.WIRE && opened.isEmpty()) {
      hidden = travel.now().current().map(Walk::count).orElse(1) - 1;
    }
    return hit;
  }

  /// Takes the next step of the run; bodies in which a breakpoint is met stay open.
  private Optional<Breakpoint.Hit> step(Lookout bodies) {
    search.setEnd(SearchEnd.NONE);
    long iteration = travel.iteration();
    int done = travel.now().done();
    travel.stepForward();
    Debugger now = travel.now();
    if (travel.iteration() == iteration && now.done() == done) {
      return Optional.empty();
    }
    try {
      Optional<RunOutcome> within = bodies.look(now);
      return within.isPresent() ? within.get().hit() : now.hit();
    } catch (RunStopped midway) {
      return Optional.empty();
    }
  }

  /// Runs on to the end of the iteration or a breakpoint, in bodies too; from its end through the
  /// next one. Bodies that are open are run to their ends on the way.
  public RunOutcome resume() {
    return run(step -> false, SearchEnd.NONE);
  }

  /// Runs on until a step has been taken, the next time that it is: in the next iteration of the
  /// run when it lies behind.
  public RunOutcome runTo(Goal goal) {
    return run(step -> goal.isReachedBy(List.of(), step), SearchEnd.at(goal));
  }

  private RunOutcome run(Predicate<PlannedStep> reached, SearchEnd end) {
    hidden = 0;
    travel.goOn();
    search.setEnd(end);
    opened.leaveComposites();
    if (!opened.isEmpty()) {
      Optional<RunOutcome> within = finish(reached);
      if (within.isPresent()) {
        return within.get();
      }
    }
    return travel.run(reached, search);
  }

  /// Runs what is open to its end.
  private Optional<RunOutcome> finish(Predicate<PlannedStep> reached) {
    try {
      Optional<RunOutcome> within = search.goOn(0);
      if (within.isPresent()) {
        return within;
      }
    } catch (RunStopped midway) {
      return Optional.of(RunOutcome.STOPPED);
    }
    Debugger now = travel.now();
    Optional<RunOutcome> hit = now.hit().map(RunOutcome::at);
    if (hit.isEmpty() && reached.test(now.schedule().get(now.done() - 1))) {
      return Optional.of(RunOutcome.REACHED);
    }
    return hit.isEmpty() && now.isFinished() ? Optional.of(RunOutcome.FINISHED) : hit;
  }

  /// Where what the walk stopped at began: the first tensor in the order of execution, up to now,
  /// that meets the condition and may have caused it.
  ///
  /// @param stoppedAt what met the condition
  public Optional<Finding> culprit(Condition condition, Finding stoppedAt) {
    opened.leaveComposites();
    List<Inside.Moment> moments = opened.moments();
    Optional<CulpritSearch.Open> open = opened.innermost().map(CulpritSearch.Open::of);
    opened.closeTo(0);
    try {
      return new CulpritSearch(travel.now(), condition, travel::isStopping).first(stoppedAt, open);
    } finally {
      opened.reopen(travel.now(), moments);
    }
  }

  /// Shows all of the last step, leaving composites that are open. False when it was all shown.
  public boolean settle() {
    boolean partly = hidden > 0 || !opened.isEmpty();
    hidden = 0;
    close();
    return partly;
  }

  public void back(Granularity granularity) {
    switch (granularity) {
      case WIRE, OP -> {
        if (!opened.isEmpty()) {
          backInside();
        } else if (granularity == Granularity.WIRE && parts().shown() > 1) {
          hidden++;
        } else {
          hidden = 0;
          travel.stepBack();
        }
      }
      case ITERATION -> {
        settle();
        iterationBack();
      }
    }
  }

  private void iterationBack() {
    if (travel.iteration() > travel.first()) {
      travel.seek(travel.iteration() - 1, Integer.MAX_VALUE);
    } else {
      travel.seek(travel.first(), 0);
    }
  }

  /// Into the next step when its op is made of others: before the first of them, with what it is
  /// given at hand. Where there is nothing inside it is a step like any other.
  public Optional<Breakpoint.Hit> into() {
    travel.goOn();
    if (opened.isEmpty()) {
      hidden = 0;
      return step(this::open);
    }
    Inside innermost = opened.last();
    if (innermost.isFinished()) {
      opened.leave();
      return Optional.empty();
    }
    search.step(innermost);
    return open(innermost.debugger()).isPresent() ? Optional.empty() : hitIn(innermost);
  }

  /// Opens what the step holds that a run has just done.
  private Optional<RunOutcome> open(Debugger run) {
    Optional<Inside> inside = Inside.of(run);
    inside.ifPresent(opened::add);
    return inside.map(entered -> RunOutcome.REACHED);
  }

  /// The next step within the open composite, composites in it as one step; past its last op the
  /// composite is done. Without one it is a step forward.
  public Optional<Breakpoint.Hit> over() {
    if (opened.isEmpty()) {
      return forward(Granularity.OP);
    }
    travel.goOn();
    Inside innermost = opened.last();
    if (innermost.isFinished()) {
      opened.leave();
      return Optional.empty();
    }
    if (innermost.level().isEmpty()) {
      innermost.forward();
      return Optional.empty();
    }
    search.setEnd(SearchEnd.NONE);
    return search.forward(innermost).flatMap(RunOutcome::hit);
  }

  private Optional<Breakpoint.Hit> hitIn(Inside inside) {
    return inside.level().isEmpty()
        ? Optional.empty()
        : search.taken(inside).flatMap(RunOutcome::hit);
  }

  /// Goes to the start of an iteration of the loop that is open, composites in it left. False when
  /// no loop is open or it has no such iteration.
  public boolean toIteration(long iteration) {
    while (opened.innermost().filter(inside -> inside.round().isEmpty()).isPresent()) {
      opened.leave();
    }
    return opened.innermost().filter(inside -> inside.toIteration(iteration)).isPresent();
  }

  /// Finishes the innermost open composite: its step is the last one done.
  public void out() {
    if (opened.isEmpty()) {
      settle();
    } else {
      opened.leave();
    }
  }

  private void backInside() {
    Inside innermost = opened.last();
    if (innermost.done() > 0) {
      innermost.back();
      return;
    }
    opened.leave();
    opened.innermost().ifPresentOrElse(Inside::back, travel::stepBack);
  }

  @Override
  public void close() {
    opened.closeTo(0);
  }
}
