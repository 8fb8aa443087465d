// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One run being taken apart, on the run's own thread; only [#stop] may be called from another.
final class DebuggedRun implements AutoCloseable {
  private static final long SEED = 1;

  private final Content content;
  private final OpCatalog catalog;
  private final RunGoal goal;
  private final Session session;
  private final Map<String, Tensor> feeds;
  private volatile Debugger debugger;
  private final Supplier<List<SetBreakpoint>> armed;
  private final Consumer<BreakHit> whenStopped;
  private final Map<Breakpoint, SetBreakpoint> watching = new LinkedHashMap<>();
  private final Map<Long, Integer> silent = new HashMap<>();
  private Optional<BreakHit> stopped = Optional.empty();
  private int iteration = 1;

  /// @param states what parameters start from; the others are initialized
  /// @param armed the breakpoints that hold right now
  /// @param whenStopped told on the run's thread whenever one of them stops it
  DebuggedRun(
      Content content,
      OpCatalog catalog,
      Backend backend,
      Map<String, Tensor> feeds,
      Map<String, Tensor> states,
      Supplier<List<SetBreakpoint>> armed,
      Consumer<BreakHit> whenStopped) {
    this.armed = armed;
    this.whenStopped = whenStopped;
    this.content = content;
    this.catalog = catalog;
    this.goal = RunGoal.of(content);
    this.feeds = feeds;
    this.session = new Session(content.graph(), catalog, backend, Mode.EAGER, SEED);
    states.forEach(session::setState);
    this.debugger = debugger();
  }

  private Debugger debugger() {
    return session.debug(RunRequest.fetch(goal.fetches(), feeds), goal.loss());
  }

  /// Begins the next run: what this one assigned holds from now on. Only at the end of a run.
  void next() {
    debugger.commit();
    Debugger before = debugger;
    debugger = debugger();
    iteration++;
    stopped = Optional.empty();
    silent.clear();
    // Without this every run would hold on to all those before it.
    before.setPast(Past.NONE);
    if (armed.get().stream().anyMatch(b -> b.condition().looksBack())) {
      debugger.setPast(past(before));
    }
  }

  private static Past past(Debugger before) {
    return new Past() {
      @Override
      public Optional<Tensor> value(PortRef ref) {
        return before.value(ref);
      }

      @Override
      public Optional<Tensor> gradient(String name) {
        return before.gradient(name);
      }
    };
  }

  void stepForward() {
    stopped = Optional.empty();
    if (debugger.stepForward().isPresent()) {
      watch();
      debugger.hit().ifPresent(this::stoppedBy);
    }
  }

  void stepBack() {
    stopped = Optional.empty();
    debugger.stepBack();
  }

  /// Goes to the moment when that many steps are done.
  void seek(int done) {
    stopped = Optional.empty();
    while (done() > done) {
      debugger.stepBack();
    }
    while (done() < done && debugger.stepForward().isPresent()) {
      // One step further each time.
    }
  }

  /// Runs to the end or the next breakpoint.
  void resume() {
    watch();
    report(debugger.resume(() -> false));
  }

  void runTo(String node, Phase phase) {
    watch();
    report(debugger.runTo(node, phase, () -> false));
  }

  private void report(Debugger.Outcome outcome) {
    stopped = Optional.empty();
    outcome.hit().ifPresent(this::stoppedBy);
  }

  private void stoppedBy(Breakpoint.Hit hit) {
    SetBreakpoint cause = watching.get(hit.breakpoint());
    if (cause == null) {
      return;
    }
    if (cause.place() instanceof BreakPlace.Anywhere) {
      silent.put(cause.id(), hit.step());
    }
    BreakHit found =
        new BreakHit(
            cause,
            debugger.trace().current(),
            hit.finding(),
            hit.finding().flatMap(f -> debugger.culprit(cause.condition())));
    stopped = Optional.of(found);
    whenStopped.accept(found);
  }

  void stop() {
    debugger.stop();
  }

  boolean atEnd() {
    return done() == debugger.schedule().size();
  }

  boolean atBreakpoint() {
    return stopped.isPresent();
  }

  private int done() {
    return debugger.trace().cursor() + 1;
  }

  /// Takes up the breakpoints as they are now. What is wrong everywhere after its first place stops
  /// a run there only: one that watches all nodes is silent for the steps after its last hit.
  private void watch() {
    watching.clear();
    int last = done() - 1;
    for (SetBreakpoint each : armed.get()) {
      Integer since = silent.get(each.id());
      if (since == null || since > last) {
        watched(each).ifPresent(breakpoint -> watching.putIfAbsent(breakpoint, each));
      }
    }
    debugger.breakpoints().clear();
    debugger.breakpoints().addAll(watching.keySet());
  }

  private Optional<Breakpoint> watched(SetBreakpoint each) {
    Phase side = each.gradient() ? Phase.BACKWARD : Phase.FORWARD;
    return place(each.place()).map(place -> new Breakpoint(place, side, each.condition()));
  }

  private Optional<Breakpoint.Place> place(BreakPlace place) {
    return switch (place) {
      case BreakPlace.OnNode(String node) -> Optional.of(new Breakpoint.Place.AtNode(node));
      case BreakPlace.Anywhere any -> Optional.of(new Breakpoint.Place.Anywhere());
      case BreakPlace.OnWire(Wire wire) ->
          content
              .graph()
              .node(wire.to())
              .map(node -> Ports.inputs(node, catalog.find(node.op())))
              .filter(ports -> wire.port() < ports.size())
              .map(
                  ports ->
                      new Breakpoint.Place.OnWire(wire.from(), wire.to(), ports.get(wire.port())));
    };
  }

  RunSnapshot snapshot() {
    Map<PortRef, Tensor> values = new HashMap<>();
    Map<PortRef, Tensor> gradients = new HashMap<>();
    for (Node node : content.graph().nodes()) {
      int outputs = content.types().outputTypes(node.id()).size();
      for (int i = 0; i < outputs; i++) {
        PortRef ref = new PortRef(node.id(), i);
        debugger.value(ref).ifPresent(value -> values.put(ref, value));
        debugger.gradient(ref.toString()).ifPresent(g -> gradients.put(ref, g));
      }
    }
    return new RunSnapshot(
        debugger.schedule(),
        done(),
        values,
        gradients,
        contributions(),
        debugger.trace().current(),
        goal.loss(),
        elapsed(),
        stopped,
        iteration);
  }

  private Map<String, Long> elapsed() {
    Map<String, Long> byNode = new HashMap<>();
    for (TraceStep step : debugger.trace().steps().subList(0, done())) {
      byNode.merge(step.node(), step.elapsedNanos(), Long::sum);
    }
    return byNode;
  }

  private Map<Wire, Tensor> contributions() {
    Map<Wire, Tensor> byWire = new HashMap<>();
    List<TraceStep> steps = debugger.trace().steps();
    for (TraceStep step : steps.subList(0, done())) {
      if (step.phase() == Phase.BACKWARD) {
        content.graph().node(step.node()).ifPresent(node -> collect(node, step, byWire));
      }
    }
    return byWire;
  }

  private void collect(Node node, TraceStep step, Map<Wire, Tensor> byWire) {
    List<String> ports = Ports.inputs(node, catalog.find(node.op()));
    for (Contribution part : step.contributions()) {
      int port = ports.indexOf(part.port());
      Optional<PortRef> from = port < 0 ? Optional.empty() : node.input(port);
      from.ifPresent(f -> byWire.put(new Wire(f, node.id(), port), part.gradient()));
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
