// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Level;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.Optional;

/// The step of an If, Loop or Scan taken apart into those of its body, iteration by iteration with
/// what each was really given. A backward step begins with the last iteration; its nodes run
/// forward first, unseen.
final class FlowInside implements Inside {

  private final Work work;
  private final Rounds rounds;
  private Debugger debugger;
  private int first;
  private long at;

  private FlowInside(Work work, Rounds rounds) {
    this.work = work;
    this.rounds = rounds;
    debugger = enter(0);
  }

  /// Enters the last step that `outer` has done; empty when it holds no body, or one that has
  /// nothing in it to step through.
  static Optional<Inside> of(Debugger outer) {
    return of(outer, outer.done() - 1);
  }

  /// Enters a step that was done.
  static Optional<Inside> of(Debugger outer, int index) {
    if (index < 0 || outer.isCompiled()) {
      return Optional.empty();
    }
    Work work = outer.record().work(index);
    EagerPass pass = outer.executor().pass();
    Optional<FlowRun> run = pass.flow(work.node().id());
    boolean swept = work.swept().isPresent();
    boolean back = work.planned().phase() == Phase.BACKWARD;
    if (run.isEmpty() || run.get().rounds() == 0 || back != swept) {
      return Optional.empty();
    }
    Rounds rounds = new Rounds(pass, run.get(), work);
    try {
      FlowInside inside = new FlowInside(work, rounds);
      if (!inside.steps().isEmpty()) {
        return Optional.of(inside);
      }
    } catch (RuntimeException fault) {
      rounds.close();
      throw fault;
    }
    rounds.close();
    return Optional.empty();
  }

  private Debugger enter(long round) {
    Debugger entered = StepExecutor.guarded(() -> rounds.enter(round));
    List<PlannedStep> all = entered.schedule();
    first =
        rounds.areBackward()
            ? (int) all.stream().filter(s -> s.phase() == Phase.FORWARD).count()
            : 0;
    if (!entered.seek(first, rounds.stop())) {
      throw new RunStopped();
    }
    at = round;
    debugger = entered;
    return entered;
  }

  @Override
  public String node() {
    return work.node().id();
  }

  @Override
  public Graph graph() {
    return rounds.body().graph();
  }

  @Override
  public Debugger debugger() {
    return debugger;
  }

  @Override
  public List<PlannedStep> steps() {
    return debugger.schedule().subList(first, debugger.schedule().size());
  }

  @Override
  public int done() {
    return debugger.done() - first;
  }

  @Override
  public Optional<TraceStep> current() {
    return done() > 0 ? debugger.current() : Optional.empty();
  }

  @Override
  public boolean isFinished() {
    return at == rounds.count() - 1 && debugger.isFinished();
  }

  @Override
  public void forward() {
    if (debugger.isFinished()) {
      next();
    }
    debugger.advance();
  }

  @Override
  public void next() {
    enter(at + 1);
  }

  @Override
  public boolean isBackward() {
    return rounds.areBackward();
  }

  @Override
  public void back() {
    boolean atFirst = done() == 0;
    debugger.stepBack();
    if (at > 0 && debugger.done() <= first) {
      enter(at - 1);
      debugger.seek(debugger.schedule().size() - (atFirst ? 1 : 0), rounds.stop());
    }
  }

  @Override
  public boolean toIteration(long iteration) {
    long round = rounds.areBackward() ? rounds.count() - 1 - iteration : iteration;
    if (!rounds.areTold() || round < 0 || round >= rounds.count()) {
      return false;
    }
    toRound(round);
    return true;
  }

  private void toRound(long round) {
    for (long next = Math.min(at, round); next <= round; next++) {
      enter(next);
      if (next < round && rounds.areBackward()) {
        debugger.seek(Integer.MAX_VALUE, rounds.stop());
      }
    }
  }

  @Override
  public void goTo(Moment moment) {
    toRound(moment.round());
    debugger.seek(first + moment.done(), rounds.stop());
  }

  @Override
  public Moment moment() {
    return new Moment(at, done());
  }

  @Override
  public Optional<Round> round() {
    return rounds.areTold()
        ? Optional.of(new Round(rounds.iteration(at), rounds.count()))
        : Optional.empty();
  }

  @Override
  public Optional<Level> level() {
    return Optional.of(
        new Level(node(), rounds.attribute(), rounds.areTold() ? rounds.iteration(at) : -1));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
