// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.session.BreakHit;
import dev.adjoint.session.InnerMoment;
import dev.adjoint.session.LoopWatch;
import dev.adjoint.session.RunSnapshot;
import java.util.List;
import java.util.Optional;

/// Keeps the selection on the node of the current step, so that the inspector tells of it; where
/// the run is stepped into a body the canvas opens it, and leaves it with the run. A person who
/// selects something else during a run keeps it until they come back to the current node; the first
/// step of a run is followed whatever is selected. Where a breakpoint stops a run, the node at
/// which the fault began is selected and brought into sight.
public final class FollowStep {
  /// More steps than the view usually stays for.
  private static final int FORESEEN = 8;

  private final CanvasViewModel canvas;
  private final LoopWatch loops;
  private Optional<Spot> followed = Optional.empty();
  private Optional<BreakHit> stopped = Optional.empty();
  private boolean atStart = true;

  /// A node, or none yet, of the graph at the end of a path.
  private record Spot(List<BodyPlace> path, Optional<String> node) {
    static Spot ofGraph(String node) {
      return new Spot(List.of(), Optional.of(node));
    }

    Selection selection() {
      return node.map(Selection::ofNode).orElse(Selection.NONE);
    }
  }

  public FollowStep(CanvasViewModel canvas, LoopWatch loops) {
    this.canvas = canvas;
    this.loops = loops;
  }

  void see(RunSnapshot snapshot) {
    if (snapshot.stopped().isPresent() && !snapshot.stopped().equals(stopped)) {
      stopped = snapshot.stopped();
      atStart = snapshot.current().isEmpty();
      followed = stopped(snapshot.stopped().get(), snapshot);
      if (isDrawnOut() && followed.map(Spot::path).filter(this::isOpen).isPresent()) {
        canvas.select(Selection.NONE);
        seeDrawnOut(loops.momentProperty().get().snapshot());
      } else {
        followed.ifPresent(this::show);
      }
      return;
    }
    stopped = snapshot.stopped();
    Optional<Spot> current = current(snapshot);
    Selection selection = canvas.selection();
    boolean begins = atStart && current.isPresent();
    atStart = current.isEmpty();
    if (isDrawnOut()) {
      seeDrawnOut(loops.momentProperty().get().snapshot());
      return;
    }
    boolean free = begins || selection.isEmpty() || followed.filter(this::isLookedAt).isPresent();
    if (free) {
      current.ifPresent(this::show);
      followed = current;
      canvas.expect(next(snapshot));
    }
  }

  /// The nodes of the steps that would come next, of a run that has not been stepped into anything.
  private static List<String> next(RunSnapshot snapshot) {
    if (!snapshot.inner().isEmpty()) {
      return List.of();
    }
    List<PlannedStep> steps = snapshot.steps();
    int end = Math.min(snapshot.done() + FORESEEN, steps.size());
    return steps.subList(snapshot.done(), end).stream().map(PlannedStep::node).toList();
  }

  /// In the graph in which the run stands: where it began, as far as that is seen there, else where
  /// it stopped.
  private static Optional<Spot> stopped(BreakHit hit, RunSnapshot snapshot) {
    List<BodyPlace> path =
        snapshot.inner().isEmpty() ? List.of() : snapshot.inner().getLast().path();
    return hit.place()
        .flatMap(began -> began.seenFrom(path))
        .or(() -> hit.stoppedAt().flatMap(at -> at.seenFrom(path)))
        .map(node -> new Spot(path, Optional.of(node)));
  }

  /// A loop that is drawn out stays in sight while the run is elsewhere.
  private void seeDrawnOut(RunSnapshot snapshot) {
    Optional<Spot> current =
        snapshot
            .current()
            .map(step -> new Spot(canvas.document().path(), Optional.of(step.node())));
    Selection selection = canvas.selection();
    if (selection.isEmpty() || followed.filter(this::isLookedAt).isPresent()) {
      current.ifPresent(this::show);
      followed = current.or(() -> followed);
    }
  }

  private boolean isDrawnOut() {
    return !canvas.document().isEditable();
  }

  private boolean isOpen(List<BodyPlace> path) {
    return path.equals(canvas.document().path());
  }

  private boolean isLookedAt(Spot spot) {
    return isOpen(spot.path()) && spot.selection().equals(canvas.selection());
  }

  private static Optional<Spot> current(RunSnapshot snapshot) {
    if (snapshot.inner().isEmpty()) {
      return snapshot.current().map(TraceStep::node).map(Spot::ofGraph);
    }
    InnerMoment inside = snapshot.inner().getLast();
    return Optional.of(new Spot(inside.path(), inside.snapshot().current().map(TraceStep::node)));
  }

  private void show(Spot spot) {
    canvas.document().lookAt(spot.path());
    canvas.select(spot.selection());
    spot.node().ifPresent(canvas::follow);
  }
}
