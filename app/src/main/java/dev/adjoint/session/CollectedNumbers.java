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
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers being collected step by step.
final class CollectedNumbers {
  private static final Condition NON_FINITE = new Condition.NonFinite();

  private final Map<PortRef, Tensor> values;
  private final Map<PortRef, Tensor> gradients;
  private final Map<String, Tensor> stateGradients;
  private final Map<Wire, Tensor> contributions;
  private final Set<PortRef> dropped;
  private final Map<String, Long> elapsedNanos;
  private Optional<Finding> nonFinite = Optional.empty();

  /// What is there before the first step.
  CollectedNumbers(Debugger run) {
    this(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>(),
        new HashMap<>());
    run.sources().forEach((ref, source) -> values.put(ref, source.value()));
    nonFinite = Finding.first(run.sources(), List.of(), NON_FINITE, Past.NONE);
  }

  private CollectedNumbers(
      Map<PortRef, Tensor> values,
      Map<PortRef, Tensor> gradients,
      Map<String, Tensor> stateGradients,
      Map<Wire, Tensor> contributions,
      Set<PortRef> dropped,
      Map<String, Long> elapsedNanos) {
    this.values = values;
    this.gradients = gradients;
    this.stateGradients = stateGradients;
    this.contributions = contributions;
    this.dropped = dropped;
    this.elapsedNanos = elapsedNanos;
  }

  CollectedNumbers copy() {
    CollectedNumbers copy =
        new CollectedNumbers(
            new HashMap<>(values),
            new HashMap<>(gradients),
            new HashMap<>(stateGradients),
            new HashMap<>(contributions),
            new HashSet<>(dropped),
            new HashMap<>(elapsedNanos));
    copy.nonFinite = nonFinite;
    return copy;
  }

  /// Hands everything over.
  RunNumbers finished() {
    return new RunNumbers(
        values, gradients, stateGradients, contributions, dropped, elapsedNanos, nonFinite);
  }

  /// Adds what a step made that is on the host.
  void add(TraceStep step, Content content, Debugger run) {
    elapsedNanos.merge(step.node(), step.elapsedNanos(), Long::sum);
    show(step, Integer.MAX_VALUE, content, run);
    if (nonFinite.isEmpty()) {
      nonFinite = Finding.in(step, NON_FINITE, Past.NONE).stream().findFirst();
    }
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
      values.put(ref, value.get());
      dropped.remove(ref);
    } else {
      values.remove(ref);
      dropped.add(ref);
    }
  }

  private void contribute(TraceStep step, Node node, List<String> ports) {
    for (Contribution part : step.contributions()) {
      if (part.target().contains("/")) {
        stateGradients.put(part.target(), part.total());
      } else {
        gradients.put(PortRef.parse(part.target()), part.total());
      }
      int port = ports.indexOf(part.port());
      Optional<PortRef> from = port < 0 ? Optional.empty() : node.input(port);
      from.ifPresent(f -> contributions.put(new Wire(f, node.id(), port), part.gradient()));
    }
  }

  /// The gradient of the loss by itself.
  void putGradient(PortRef loss, Tensor gradient) {
    gradients.put(loss, gradient);
  }
}
