// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Scope;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Ports;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The breakpoints of the document as a run sees them. What is wrong everywhere after its first
/// place stops a run there only: one that watches all nodes is silent for the steps after its last
/// hit in an iteration. On the run's thread.
final class ArmedBreakpoints {
  private final OpCatalog catalog;
  private final Supplier<List<SetBreakpoint>> armed;
  private final Consumer<BreakHit> whenStopped;
  private final Map<Breakpoint, SetBreakpoint> watching = new LinkedHashMap<>();
  private final Map<Long, Integer> silent = new HashMap<>();
  private long iteration;

  /// @param armed the breakpoints that hold right now
  /// @param whenStopped told whenever one of them stops the run
  ArmedBreakpoints(
      OpCatalog catalog, Supplier<List<SetBreakpoint>> armed, Consumer<BreakHit> whenStopped) {
    this.catalog = catalog;
    this.armed = armed;
    this.whenStopped = whenStopped;
  }

  /// Takes up the breakpoints as they are now.
  List<Breakpoint> watched(Content content, long now, int done) {
    if (now != iteration) {
      silent.clear();
      iteration = now;
    }
    watching.clear();
    for (SetBreakpoint each : armed.get()) {
      Integer since = silent.get(each.id());
      if (since == null || since > done - 1) {
        breakpoint(content, each).ifPresent(b -> watching.putIfAbsent(b, each));
      }
    }
    return List.copyOf(watching.keySet());
  }

  /// Whether only what is not finite stops the run, wherever it is: then it may run as a whole.
  boolean allowWhole() {
    return watching.values().stream()
        .allMatch(
            b ->
                b.place() instanceof BreakPlace.Anywhere
                    && b.condition() instanceof Condition.NonFinite);
  }

  boolean isEmpty() {
    return watching.isEmpty();
  }

  private Optional<Breakpoint> breakpoint(Content content, SetBreakpoint each) {
    Phase side = each.gradient() ? Phase.BACKWARD : Phase.FORWARD;
    Scope scope = new Scope(each.place().within(), each.iteration());
    return BodyPlace.graphAt(content.graph(), scope.within())
        .flatMap(graph -> place(graph, each.place()))
        .map(place -> new Breakpoint(scope, place, side, each.condition()));
  }

  private Optional<Breakpoint.Place> place(Graph graph, BreakPlace place) {
    return switch (place) {
      case BreakPlace.OnNode(var within, String node) ->
          Optional.of(new Breakpoint.Place.AtNode(node));
      case BreakPlace.Anywhere any -> Optional.of(new Breakpoint.Place.Anywhere());
      case BreakPlace.OnWire(var within, Wire wire) ->
          graph
              .node(wire.to())
              .map(node -> Ports.inputs(node, catalog.find(node.op())))
              .filter(ports -> wire.port() < ports.size())
              .map(
                  ports ->
                      new Breakpoint.Place.OnWire(wire.from(), wire.to(), ports.get(wire.port())));
    };
  }

  /// Tells of a hit; empty when the breakpoint is not the document's.
  ///
  /// @param done how many steps of the run's own graph lie before the moment
  Optional<BreakHit> stopped(Breakpoint.Hit hit, Walk walk, int done) {
    SetBreakpoint cause = watching.get(hit.breakpoint());
    if (cause == null) {
      return Optional.empty();
    }
    if (cause.place() instanceof BreakPlace.Anywhere) {
      silent.put(cause.id(), done - 1);
    }
    Optional<TraceStep> step = walk.opened().map(Opened::current).orElseGet(walk::current);
    BreakHit found =
        new BreakHit(
            cause,
            step,
            hit.finding(),
            hit.finding().flatMap(f -> walk.culprit(cause.condition(), f)));
    whenStopped.accept(found);
    return Optional.of(found);
  }
}
