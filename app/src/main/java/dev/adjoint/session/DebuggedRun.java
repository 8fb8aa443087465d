// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Granularity;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunOutcome;
import dev.adjoint.engine.Session;
import dev.adjoint.engine.TimeTravel;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.FeedSource.FeedException;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// One run being taken apart, on the run's own thread; only [#stop] may be called from another.
final class DebuggedRun implements AutoCloseable {
  private final Session session;
  private final TimeTravel travel;
  private final Walk walk;
  private final ArmedBreakpoints armed;
  private final RunEdits edits;
  private final MomentReader reader;
  private final RunTiming timing = new RunTiming();
  private Mode mode = Mode.EAGER;
  private Optional<BreakHit> stopped = Optional.empty();

  /// @param begin what parameters start from; the others are initialized
  DebuggedRun(
      Content content,
      OpCatalog catalog,
      Backend backend,
      RunPlan plan,
      RunBegin begin,
      ArmedBreakpoints armed) {
    this.armed = armed;
    session = new Session(content.graph(), catalog, backend, Mode.EAGER, plan.seed());
    begin.states().forEach(session::setState);
    session.skipTo(begin.steps());
    travel = new TimeTravel(session, plan.loss(), plan::request, begin.steps() + 1);
    walk = new Walk(travel);
    edits = new RunEdits(travel, content, plan);
    reader = new MomentReader(session, travel, walk, edits);
  }

  /// Takes up edits that wait: everything else comes after them.
  ///
  /// Throws EngineException when the document is at fault.
  ///
  /// @throws FeedException when data cannot be read
  void takeUpEdits() throws FeedException {
    if (!edits.areTakenUp()) {
      walk.settle();
      edits.settle();
    }
  }

  /// The document was edited.
  void edited(Content now) throws FeedException {
    walk.settle();
    stopped = Optional.empty();
    timing.forget();
    RunNumbers shown = reader.numbers();
    edits.change(now, new Stale(shown.values().keySet(), shown.gradients().keySet()));
  }

  /// Overwrites what a state holds: from the start of this iteration on, or from its end when it
  /// has been updated already.
  void setState(String name, UnaryOperator<Tensor> change) throws FeedException {
    takeUpEdits();
    walk.settle();
    travel.unfold();
    Tensor before = travel.now().state(name).orElseThrow(() -> unknown(name));
    Tensor after = change.apply(before);
    if (!travel.setUpdated(name, after)) {
      edits.setState(name, after);
    }
    reader.forget();
  }

  /// Overwrites what an input is fed in this iteration.
  void setFeed(String input, UnaryOperator<Tensor> change) throws FeedException {
    takeUpEdits();
    walk.settle();
    travel.unfold();
    Tensor before = travel.fed(input).orElseThrow(() -> unknown(input));
    edits.setFeed(input, change.apply(before));
  }

  private static EngineException unknown(String name) {
    return new EngineException(name + ": the run has no such value; take a step first");
  }

  /// How iterations are run to their end: from a compiled plan, or node by node. The same numbers
  /// come out.
  void setMode(Mode other) {
    mode = other;
  }

  /// An edit that takes longer to take up than that waits for the next order.
  void setQuick(long nanos) {
    edits.setQuick(nanos);
  }

  void setBudget(long bytes) {
    travel.setBudget(bytes);
  }

  /// What the moments of the run are read with.
  MomentReader reader() {
    return reader;
  }

  /// What is known by now of what the steps of this iteration take.
  RunTimes times() {
    return timing.times(travel.now());
  }

  /// Goes on for a moment to find out what steps take.
  ///
  /// @param wanted nodes whose times are looked at
  /// @param ordered whether somebody waits for the run
  /// @return for how long to pause until the next moment; empty when nothing is left to find out
  OptionalLong time(Predicate<String> wanted, BooleanSupplier ordered) {
    return timing.goOn(travel.now(), wanted, ordered);
  }

  RunSnapshot snapshot() {
    return reader.snapshot(stopped);
  }

  /// Goes to the start of an iteration of that loop, if the run is inside it.
  void toIteration(List<BodyPlace> path, long iteration) {
    List<InnerMoment> open = reader.inner();
    if (open.stream().anyMatch(moment -> moment.path().equals(path))) {
      stopped = Optional.empty();
      for (int i = walk.insides().size(); i > path.size(); i--) {
        walk.out();
      }
      walk.toIteration(iteration);
    }
  }

  void forward(Granularity granularity) {
    if (granularity == Granularity.ITERATION) {
      resume();
      return;
    }
    stopped = Optional.empty();
    watch();
    walk.forward(granularity).ifPresent(this::stoppedBy);
  }

  /// Into the next step when its op is made of others.
  void into() {
    stopped = Optional.empty();
    watch();
    walk.into().ifPresent(this::stoppedBy);
  }

  void over() {
    stopped = Optional.empty();
    watch();
    walk.over().ifPresent(this::stoppedBy);
  }

  void out() {
    stopped = Optional.empty();
    walk.out();
  }

  void back(Granularity granularity) {
    stopped = Optional.empty();
    walk.back(granularity);
  }

  /// From the end of an iteration to the start of the next.
  void next() {
    if (atEnd()) {
      forward(Granularity.OP);
    }
  }

  /// Goes to the moment in `iteration` when that many steps are done.
  void seek(long iteration, int done) {
    stopped = Optional.empty();
    walk.settle();
    travel.seek(iteration, done);
  }

  void seek(int done) {
    seek(travel.iteration(), done);
  }

  void restart() {
    seek(travel.first(), 0);
  }

  /// Runs to the end of the iteration or the next breakpoint.
  void resume() {
    watch();
    if (mode == Mode.COMPILED && armed.allowWhole()) {
      walk.settle();
      if (travel.finishCompiled(!armed.isEmpty())) {
        stopped = Optional.empty();
        reader.forget();
        return;
      }
    }
    report(walk.resume());
  }

  void runTo(Goal goal) {
    watch();
    report(walk.runTo(goal));
  }

  private void watch() {
    Debugger now = travel.now();
    travel.setBreakpoints(armed.watched(edits.content(), travel.iteration(), now.done()));
  }

  private void report(RunOutcome outcome) {
    stopped = Optional.empty();
    outcome.hit().ifPresent(this::stoppedBy);
  }

  private void stoppedBy(Breakpoint.Hit hit) {
    stopped = armed.stopped(hit, walk, travel.now().done());
  }

  void stop() {
    travel.stop();
  }

  boolean atEnd() {
    return travel.now().isFinished() && walk.parts().isWhole();
  }

  /// Whether playing steps of that size goes on from here.
  boolean goesOn(Granularity granularity) {
    return stopped.isEmpty() && (granularity == Granularity.ITERATION || !atEnd());
  }

  @Override
  public void close() {
    timing.close();
    walk.close();
    session.close();
  }
}
