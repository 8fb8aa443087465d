// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Session;
import dev.adjoint.engine.TimeTravel;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a run shows at the moment it stands at. On the run's thread.
final class MomentReader {
  private final Session session;
  private final TimeTravel travel;
  private final Walk walk;
  private final RunEdits edits;
  private final MomentNumbers numbers = new MomentNumbers();
  private final LayerValues layers = new LayerValues();
  private final InnerRuns inner = new InnerRuns();
  private final LoopRuns loops = new LoopRuns();
  private final LastIterations last = new LastIterations();
  private Optional<LoopPlace> loop = Optional.empty();
  private Set<String> lookedAt = Set.of();
  private List<PlannedStep> steps = List.of();

  MomentReader(Session session, TimeTravel travel, Walk walk, RunEdits edits) {
    this.session = session;
    this.travel = travel;
    this.walk = walk;
    this.edits = edits;
  }

  /// Numbers have been overwritten.
  void forget() {
    numbers.forget();
    layers.forget();
    loops.forget();
    last.forget();
  }

  /// Nodes whose numbers are wanted whatever memory they take.
  void lookAt(Set<String> nodes) {
    lookedAt = nodes;
  }

  /// The loop that is looked at drawn out.
  void lookAtLoop(Optional<LoopPlace> place) {
    loop = place;
  }

  /// The loop that is looked at, as of now. What a compiled plan has run is run step by step first:
  /// the plan has kept nothing of single iterations.
  LoopMoment loop() {
    if (loop.isEmpty()) {
      loops.forget();
      return LoopMoment.NONE;
    }
    if (loop.get().path().size() == 1) {
      travel.unfold();
    }
    return loops.of(loop.get(), walk, travel.now(), inner());
  }

  /// The bodies that the run is stepped into, the outermost first.
  List<InnerMoment> inner() {
    return inner.of(walk).bodies();
  }

  /// What is watched in a body that the run is not stepped into, in the last iteration that ran.
  LastIterations.Unseen inLastIteration(WatchExpression what) {
    return last.read(what, travel.now(), walk, inner());
  }

  /// @param stopped why the run stopped here, if a breakpoint stopped it
  RunSnapshot snapshot(Optional<BreakHit> stopped) {
    RunPlace place = place();
    return new RunSnapshot(
        place,
        numbers(place),
        owned(),
        edits.plan().loss(),
        stopped,
        travel.memory(),
        edits.stale(),
        edits.recomputed(),
        edits.revision(),
        inner.of(walk));
  }

  private RunPlace place() {
    Debugger now = travel.now();
    if (!now.schedule().equals(steps)) {
      steps = List.copyOf(now.schedule());
    }
    return new RunPlace(
        steps,
        now.done(),
        walk.parts(),
        walk.current(),
        walk.opened(),
        travel.iteration(),
        travel.first(),
        travel.furthest());
  }

  private OwnedValues owned() {
    Debugger now = travel.now();
    Map<PortRef, Tensor> sources = new HashMap<>();
    now.sources().forEach((ref, source) -> sources.put(ref, source.value()));
    Map<String, Tensor> values = layers.of(now, edits.content(), session);
    return new OwnedValues(sources, values, now.training(), now.runKey());
  }

  RunNumbers numbers() {
    return numbers(place());
  }

  private RunNumbers numbers(RunPlace place) {
    return numbers.of(
        edits.content(),
        travel.now(),
        place.current(),
        place.parts(),
        lookedAt,
        edits.plan().loss());
  }
}
