// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.PlannedStep;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One run being taken apart, on the run's own thread; only [#stop] may be called from another.
final class DebuggedRun implements AutoCloseable {
  private static final long SEED = 1;

  private final Content content;
  private final OpCatalog catalog;
  private final RunGoal goal;
  private final Session session;
  private final Map<String, Tensor> feeds;
  private volatile Debugger debugger;
  private final Set<Integer> breakpoints = new TreeSet<>();
  private String message = "";
  private int iteration = 1;

  /// @param states what parameters start from; the others are initialized
  DebuggedRun(
      Content content,
      OpCatalog catalog,
      Backend backend,
      Map<String, Tensor> feeds,
      Map<String, Tensor> states) {
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
    debugger = debugger();
    iteration++;
    message = "";
    applyBreakpoints();
  }

  void stepForward() {
    message = "";
    debugger.stepForward();
  }

  void stepBack() {
    message = "";
    debugger.stepBack();
  }

  /// Goes to the moment when that many steps are done.
  void seek(int done) {
    message = "";
    while (done() > done) {
      debugger.stepBack();
    }
    while (done() < done && debugger.stepForward().isPresent()) {
      // One step further each time.
    }
  }

  /// Runs to the end or the next breakpoint.
  void resume() {
    report(debugger.resume(() -> false));
  }

  void runTo(String node, Phase phase) {
    report(debugger.runTo(node, phase, () -> false));
  }

  private void report(Debugger.Outcome outcome) {
    message = outcome.hit().map(Breakpoint.Hit::sentence).orElse("");
  }

  void stop() {
    debugger.stop();
  }

  boolean atEnd() {
    return done() == debugger.schedule().size();
  }

  boolean atBreakpoint() {
    return breakpoints.contains(done() - 1);
  }

  private int done() {
    return debugger.trace().cursor() + 1;
  }

  /// Sets or clears a breakpoint at a step of the schedule.
  void toggleBreakpoint(int step) {
    if (!breakpoints.remove(step)) {
      breakpoints.add(step);
    }
    applyBreakpoints();
  }

  private void applyBreakpoints() {
    debugger.breakpoints().clear();
    for (int index : breakpoints) {
      PlannedStep planned = debugger.schedule().get(index);
      debugger
          .breakpoints()
          .add(
              new Breakpoint(
                  new Breakpoint.Place.AtNode(planned.node()),
                  planned.phase(),
                  new Condition.Always()));
    }
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
        breakpoints,
        values,
        gradients,
        contributions(),
        debugger.trace().current(),
        goal.loss(),
        elapsed(),
        message,
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
