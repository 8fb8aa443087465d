// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Numbers being collected step by step.
final class CollectedNumbers {
  private static final Condition NON_FINITE = new Condition.NonFinite();

  private PersistentMap<PortRef, Tensor> values = PersistentMap.empty();
  private PersistentMap<PortRef, Tensor> gradients = PersistentMap.empty();
  private PersistentMap<String, Tensor> stateGradients = PersistentMap.empty();
  private PersistentMap<Wire, Tensor> contributions = PersistentMap.empty();
  private PersistentMap<PortRef, Boolean> dropped = PersistentMap.empty();
  private PersistentMap<String, NodeTime> times = PersistentMap.empty();
  private Optional<Finding> nonFinite;

  /// What is there before the first step.
  CollectedNumbers(Debugger run) {
    run.sources().forEach((ref, source) -> values = values.with(ref, source.value()));
    nonFinite = Finding.first(run.sources(), List.of(), NON_FINITE, Past.NONE);
  }

  private CollectedNumbers(CollectedNumbers from) {
    values = from.values;
    gradients = from.gradients;
    stateGradients = from.stateGradients;
    contributions = from.contributions;
    dropped = from.dropped;
    times = from.times;
    nonFinite = from.nonFinite;
  }

  CollectedNumbers copy() {
    return new CollectedNumbers(this);
  }

  RunNumbers finished() {
    return new RunNumbers(
        values, gradients, stateGradients, contributions, dropped.keySet(), times, nonFinite);
  }

  /// Adds what a step made that is on the host.
  void add(TraceStep step, Content content, Debugger run) {
    if (step.elapsedNanos() > 0) {
      time(step);
    }
    show(step, Integer.MAX_VALUE, content, run);
    if (nonFinite.isEmpty()) {
      nonFinite = Finding.in(step, NON_FINITE, Past.NONE).stream().findFirst();
    }
  }

  private void time(TraceStep step) {
    NodeTime now = NodeTime.once(step.elapsedNanos());
    NodeTime before = times.get(step.node());
    times = times.with(step.node(), before == null ? now : before.plus(now));
  }

  /// The numbers of a step that has been counted already, or is shown in part.
  ///
  /// @param most how many of its outputs
  void show(TraceStep step, int most, Content content, Debugger run) {
    Optional<Node> node = content.graph().node(step.node());
    if (node.isEmpty()) {
      return;
    }
    if (step.phase() == Phase.BACKWARD) {
      contribute(step, node.get(), Ports.inputs(node.get(), content.types().op(step.node())));
      return;
    }
    int outputs = Math.min(most, content.types().outputTypes(step.node()).size());
    List<Tensor> made = List.copyOf(step.outputs().values());
    for (int i = 0; i < outputs; i++) {
      PortRef ref = new PortRef(step.node(), i);
      boolean inStep = step.phase() == Phase.FORWARD && made.size() >= outputs;
      Optional<Tensor> own = inStep ? Optional.of(made.get(i)) : Optional.empty();
      put(ref, run.keptValue(ref).or(() -> own));
    }
  }

  private void put(PortRef ref, Optional<Tensor> value) {
    if (value.isPresent()) {
      values = values.with(ref, value.get());
      dropped = dropped.without(ref);
    } else {
      values = values.without(ref);
      dropped = dropped.with(ref, true);
    }
  }

  private void contribute(TraceStep step, Node node, List<String> ports) {
    for (Contribution part : step.contributions()) {
      if (part.target().contains("/")) {
        stateGradients = stateGradients.with(part.target(), part.total());
      } else {
        gradients = gradients.with(PortRef.parse(part.target()), part.total());
      }
      int port = ports.indexOf(part.port());
      Optional<PortRef> from = port < 0 ? Optional.empty() : node.input(port);
      if (from.isPresent()) {
        Wire wire = new Wire(from.get(), node.id(), port);
        contributions = contributions.with(wire, part.gradient());
      }
    }
  }

  /// The gradient of the loss by itself.
  void putGradient(PortRef loss, Tensor gradient) {
    gradients = gradients.with(loss, gradient);
  }
}
