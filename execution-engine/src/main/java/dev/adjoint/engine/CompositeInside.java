// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.Interior;
import dev.adjoint.compile.InteriorScope;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Rejection;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The step of a composite taken apart into the steps of the ops it is made of, with the operands
/// and the upstream gradient it really had. In a backward step the ops run forward first, unseen.
final class CompositeInside implements Inside {

  private final String node;
  private final Session session;
  private final Debugger debugger;
  private final int first;
  private final int last;

  private CompositeInside(String node, Session session, Debugger debugger, Phase phase) {
    this.node = node;
    this.session = session;
    this.debugger = debugger;
    List<PlannedStep> all = debugger.schedule();
    int forward = (int) all.stream().filter(s -> s.phase() == Phase.FORWARD).count();
    first = phase == Phase.FORWARD ? 0 : forward;
    last = phase == Phase.FORWARD ? forward : all.size();
  }

  /// Enters the last step that `outer` has done; empty when there is nothing inside.
  static Optional<Inside> of(Debugger outer) {
    if (outer.done() == 0) {
      return Optional.empty();
    }
    Work work = outer.record().work(outer.done() - 1);
    Phase phase = work.planned().phase();
    EagerPass pass = outer.executor().pass();
    Optional<NodeUse> use = pass.use(work.node().id());
    if (use.isEmpty() || phase == Phase.UPDATE) {
      return Optional.empty();
    }
    return interior(use.get()).flatMap(inner -> enter(pass, work, use.get(), inner));
  }

  private static Optional<Interior> interior(NodeUse use) {
    try {
      return Interior.of(
          new InteriorScope(use.node(), use.op(), use.inputs(), use.constants(), use.training()));
    } catch (IllegalStateException | Rejection.Raised closed) {
      return Optional.empty();
    }
  }

  private static Optional<Inside> enter(EagerPass pass, Work work, NodeUse use, Interior inner) {
    boolean back = work.planned().phase() == Phase.BACKWARD;
    RunRequest request = RunRequest.fetch(inner.results(), feeds(pass, use, inner));
    Optional<PortRef> target = Optional.empty();
    if (back) {
      TreeMap<Integer, DeviceValue> upstream =
          work.swept().map(BackwardPass.Contribution::upstream).orElseGet(TreeMap::new);
      if (upstream.size() != 1) {
        return Optional.empty();
      }
      PortRef result = inner.results().get(upstream.firstKey());
      Tensor cotangent = pass.tensor(upstream.firstEntry().getValue());
      request = request.with(new Differentiate(result, List.of(), Optional.of(cotangent)));
      target = Optional.of(result);
    }
    Inference types = pass.types();
    Session session = new Session(inner.graph(), types.catalog(), pass.backend(), Mode.EAGER, 0);
    try {
      RunRequest whole = use.training() ? request.inTraining() : request;
      Debugger debugger = session.debug(whole, target);
      CompositeInside inside =
          new CompositeInside(work.node().id(), session, debugger, work.planned().phase());
      debugger.seek(inside.first, pass.request().stop());
      if (debugger.done() == inside.first && inside.last > inside.first) {
        return Optional.of(inside);
      }
      session.close();
      return Optional.empty();
    } catch (RuntimeException fault) {
      session.close();
      throw fault;
    }
  }

  private static Map<String, Tensor> feeds(EagerPass pass, NodeUse use, Interior inner) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    inner
        .given()
        .forEach(
            (name, source) ->
                feeds.put(
                    name,
                    switch (source) {
                      case Interior.Source.Wire(int wire) ->
                          declared(pass, pass.value(use.node().input(wire).orElseThrow()));
                      case Interior.Source.State(String state) ->
                          declared(pass, pass.states().device(state).orElseThrow());
                      case Interior.Source.RunKey key ->
                          Feeds.of(ProgramBuilder.RUN_KEY, pass.request(), pass.runKey());
                    }));
    return feeds;
  }

  /// The reference backend gives every floating value in float64.
  private static Tensor declared(EagerPass pass, DeviceValue value) {
    return pass.tensor(value).as(value.type().dtype());
  }

  @Override
  public String node() {
    return node;
  }

  @Override
  public Graph graph() {
    return debugger.executor().pass().types().graph();
  }

  @Override
  public Debugger debugger() {
    return debugger;
  }

  @Override
  public List<PlannedStep> steps() {
    return debugger.schedule().subList(first, last);
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
    return debugger.done() == last;
  }

  @Override
  public boolean isBackward() {
    return first > 0;
  }

  @Override
  public void forward() {
    debugger.stepForward();
  }

  @Override
  public void back() {
    debugger.stepBack();
  }

  @Override
  public Moment moment() {
    return new Moment(0, done());
  }

  @Override
  public void goTo(Moment moment) {
    debugger.seek(first + moment.done(), () -> false);
  }

  @Override
  public void close() {
    session.close();
  }
}
