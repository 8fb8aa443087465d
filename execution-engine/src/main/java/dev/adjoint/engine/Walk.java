// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.plan.Phase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A person's way through a run: by wires, nodes or iterations, and into composites. Going back
/// visits the same moments in the other direction.
///
/// While a composite is open its own step counts as done by the run, but nothing of what it gives
/// is shown: [#parts] says that 0 parts are.
public final class Walk implements AutoCloseable {

  private final TimeTravel travel;
  private final Deque<Inside> opened = new ArrayDeque<>();
  private int hidden;

  public Walk(TimeTravel travel) {
    this.travel = travel;
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
    return Optional.ofNullable(opened.peekLast())
        .map(
            inside ->
                new Opened(
                    path(),
                    inside.graph(),
                    inside.steps(),
                    inside.done(),
                    inside.current(),
                    opened.stream().map(Walk::level).toList(),
                    inside.round()));
  }

  /// The runs of what was stepped into, the outermost first: each of one iteration, with the
  /// numbers of all its nodes. Good until the walk goes on.
  public List<Debugger> insides() {
    return opened.stream().map(Inside::debugger).toList();
  }

  /// For each of [#insides] which iteration of how many it is; empty where there is but one.
  public List<Optional<Round>> rounds() {
    return opened.stream().map(Inside::round).toList();
  }

  private static Level level(Inside inside) {
    return inside.level().orElseGet(() -> new Level(inside.node(), "", -1));
  }

  private List<String> path() {
    List<String> path = new ArrayList<>(opened.stream().map(Inside::node).toList());
    opened.getLast().current().ifPresent(step -> path.add(step.node()));
    return path;
  }

  /// Goes on; gives the breakpoint that the way there or the step met.
  public Optional<Breakpoint.Hit> forward(Granularity granularity) {
    if (granularity == Granularity.ITERATION) {
      settle();
      return travel.resume().hit();
    }
    if (!opened.isEmpty()) {
      over();
      return Optional.empty();
    }
    if (granularity == Granularity.WIRE && hidden > 0) {
      hidden--;
      return Optional.empty();
    }
    if (settle()) {
      return Optional.empty();
    }
    travel.stepForward();
    Debugger now = travel.now();
    if (granularity == Granularity.WIRE) {
      hidden = now.current().map(Walk::count).orElse(1) - 1;
    }
    return now.hit();
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
    Inside innermost = opened.peekLast();
    if (innermost != null && innermost.isFinished()) {
      leave();
      return Optional.empty();
    }
    if (innermost == null) {
      hidden = 0;
      travel.stepForward();
      Optional<Inside> inside = Inside.of(travel.now());
      if (inside.isEmpty()) {
        return travel.now().hit();
      }
      opened.add(inside.get());
      return Optional.empty();
    }
    innermost.forward();
    Inside.of(innermost.debugger()).ifPresent(opened::add);
    return Optional.empty();
  }

  /// The next step within the open composite, composites in it as one step; past its last op the
  /// composite is done. Without one it is a step forward.
  public Optional<Breakpoint.Hit> over() {
    Inside innermost = opened.peekLast();
    if (innermost == null) {
      return forward(Granularity.OP);
    }
    if (innermost.isFinished()) {
      leave();
    } else {
      innermost.forward();
    }
    return Optional.empty();
  }

  /// Goes to the start of an iteration of the loop that is open, composites in it left. False when
  /// no loop is open or it has no such iteration.
  public boolean toIteration(long iteration) {
    while (!opened.isEmpty() && opened.getLast().round().isEmpty()) {
      leave();
    }
    return !opened.isEmpty() && opened.getLast().toIteration(iteration);
  }

  /// Finishes the innermost open composite: its step is the last one done.
  public void out() {
    if (opened.isEmpty()) {
      settle();
    } else {
      leave();
    }
  }

  private void leave() {
    opened.removeLast().close();
  }

  private void backInside() {
    Inside innermost = opened.getLast();
    if (innermost.done() > 0) {
      innermost.back();
      return;
    }
    leave();
    Inside around = opened.peekLast();
    if (around == null) {
      travel.stepBack();
    } else {
      around.back();
    }
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      leave();
    }
  }
}
