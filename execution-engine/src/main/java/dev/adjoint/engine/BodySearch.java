// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.BodyPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Runs on through the iterations of bodies for what a run ends at in them. Bodies that may hold
/// such a thing are opened, innermost last; where it is found they stay open, and nowhere else.
///
/// A body is looked into when a breakpoint or the goal lies in it. Where all nodes are watched for
/// what is not finite, it is looked into once something that is not has come out of it.
final class BodySearch implements Lookout {

  private final OpenSteps opened;
  private final Supplier<List<Breakpoint>> breakpoints;
  private final BooleanSupplier stop;
  private final IterationPasts pasts = new IterationPasts();
  private SearchEnd end = SearchEnd.NONE;

  /// @param opened bodies that are open; those that are found are added
  BodySearch(OpenSteps opened, Supplier<List<Breakpoint>> breakpoints, BooleanSupplier stop) {
    this.opened = opened;
    this.breakpoints = breakpoints;
    this.stop = stop;
  }

  /// What ends the search beside breakpoints, from now on.
  void setEnd(SearchEnd other) {
    end = other;
  }

  @Override
  public Optional<RunOutcome> look(Debugger run) {
    return look(run, run.done() - 1);
  }

  /// @param index of the step of `run` that is looked into
  Optional<RunOutcome> look(Debugger run, int index) {
    int depth = opened.depth();
    if (depth == 0) {
      pasts.forget();
    }
    if (index < 0 || run.isCompiled() || !leadsSomewhere(run, index)) {
      return Optional.empty();
    }
    try {
      Optional<Inside> inside = FlowInside.of(run, index);
      inside.ifPresent(opened::add);
      Optional<RunOutcome> found = inside.flatMap(this::begun);
      return found.isPresent() ? found : goOn(depth);
    } catch (RuntimeException fault) {
      opened.closeTo(depth);
      throw fault;
    }
  }

  /// On to the end of all but the outermost `depth` of the open bodies.
  Optional<RunOutcome> goOn(int depth) {
    try {
      while (opened.depth() > depth) {
        if (stop.getAsBoolean()) {
          opened.closeTo(depth);
          return Optional.of(RunOutcome.STOPPED);
        }
        Optional<RunOutcome> found = advance(opened.last(), depth);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (RuntimeException fault) {
      opened.closeTo(depth);
      throw fault;
    }
  }

  private Optional<RunOutcome> advance(Inside inside, int depth) {
    if (!inside.debugger().isFinished()) {
      return forward(inside);
    }
    note(inside);
    if (!inside.isFinished()) {
      inside.next();
      return begun(inside);
    }
    opened.leave();
    return opened.depth() > depth ? taken(opened.last()) : Optional.empty();
  }

  /// One step on within the innermost body, and through what that step holds.
  Optional<RunOutcome> forward(Inside inside) {
    step(inside);
    Optional<RunOutcome> deeper = look(inside.debugger());
    return deeper.isPresent() ? deeper : taken(inside);
  }

  /// One step on within the innermost body, and nothing else.
  void step(Inside inside) {
    if (inside.debugger().isFinished()) {
      note(inside);
    }
    inside.forward();
  }

  private void note(Inside inside) {
    if (breakpoints.get().stream().anyMatch(b -> b.condition().looksBack())) {
      pasts.note(inside.debugger(), inside.isBackward());
    }
  }

  /// What the last step done in a body ends the run for.
  Optional<RunOutcome> taken(Inside inside) {
    Debugger run = inside.debugger();
    return run.stops()
        .hit(breakpoints.get(), past(inside))
        .map(RunOutcome::at)
        .or(() -> end.isReached(run) ? Optional.of(RunOutcome.REACHED) : Optional.empty());
  }

  /// What the start of an iteration ends the run for.
  private Optional<RunOutcome> begun(Inside inside) {
    return inside
        .debugger()
        .stops()
        .hitAtStart(breakpoints.get(), past(inside), inside.isBackward())
        .map(RunOutcome::at);
  }

  private Past past(Inside inside) {
    return pasts.before(inside.debugger().levels(), inside.isBackward());
  }

  private boolean leadsSomewhere(Debugger run, int index) {
    PlannedStep step = run.schedule().get(index);
    Optional<FlowRun> flow = run.executor().pass().flow(step.node());
    if (flow.isEmpty()) {
      return false;
    }
    List<Level> around = run.levels();
    BodyPlace place = new BodyPlace(step.node(), flow.get().plan().attribute());
    return end.leadsThrough(Level.path(around), place, step.phase())
        || breakpoints.get().stream()
            .filter(b -> b.looksInto(around, place, step.phase()))
            .anyMatch(b -> !waitsForResult(b) || b.hit(run.step(index)).isPresent());
  }

  private static boolean waitsForResult(Breakpoint breakpoint) {
    return breakpoint.place() instanceof Breakpoint.Place.Anywhere
        && breakpoint.condition() instanceof Condition.NonFinite;
  }
}
