// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Outset;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Where what a run stopped at began: the first tensor in the order of execution, up to the moment,
/// that meets the condition and may have caused it ([Suspects]); in a body where it came out of
/// one. The run's bodies must be closed: those that are looked into run once more.
final class CulpritSearch {

  private final Debugger run;
  private final Condition condition;
  private final BooleanSupplier stop;

  CulpritSearch(Debugger run, Condition condition, BooleanSupplier stop) {
    this.run = run;
    this.condition = condition;
    this.stop = stop;
  }

  /// @param stoppedAt what met the condition
  /// @param open where the moment lies within the last step, if it does
  Optional<Finding> first(Finding stoppedAt, Optional<Open> open) {
    Suspects suspects = Suspects.of(stoppedAt, condition, run);
    Outset sources = new Outset(List.of(), Phase.FORWARD, suspects.among(run.sources()));
    Optional<Finding> found = Finding.first(sources, condition, run.stops().past());
    int whole = run.done() - (open.isPresent() ? 1 : 0);
    for (int i = 0; i < whole && found.isEmpty(); i++) {
      found = suspects.include(run.schedule().get(i)) ? in(i) : found;
    }
    return found.isPresent() || open.isEmpty() ? found : within(whole, open.get());
  }

  /// A moment in a body: so many steps of the run there are done.
  record Open(List<Level> levels, int done) implements SearchEnd {
    static Open of(Inside inside) {
      return new Open(inside.debugger().levels(), inside.debugger().done());
    }

    @Override
    public boolean isReached(Debugger inner) {
      return inner.levels().equals(levels) && inner.done() >= done;
    }

    @Override
    public boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step) {
      return false;
    }
  }

  private Optional<Finding> in(int index) {
    TraceStep step = run.step(index);
    Optional<Finding> found = Finding.in(step, condition, run.stops().past()).stream().findFirst();
    return found.isEmpty() ? found : within(index, SearchEnd.NONE).or(() -> found);
  }

  private Optional<Finding> within(int index, SearchEnd end) {
    Phase phase = run.schedule().get(index).phase();
    Breakpoint anywhere = new Breakpoint(new Breakpoint.Place.Anywhere(), phase, condition);
    OpenSteps opened = new OpenSteps();
    BodySearch search = new BodySearch(opened, () -> List.of(anywhere), stop);
    search.setEnd(end);
    Optional<RunOutcome> outcome = search.look(run, index);
    opened.closeTo(0);
    return outcome.flatMap(RunOutcome::hit).flatMap(Breakpoint.Hit::finding);
  }
}
