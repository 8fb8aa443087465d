// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Compares the gradient rule of every computing node with central differences, the node taken
/// alone with the values it sees in one run: so a wrong rule is blamed on its own node. Findings
/// come in topological order, one an input.
///
/// What is compared of a large tensor says [Sampling], what counts at a kink [Slopes].
public final class GradientCheck {

  /// Difference that passes, as a share of the largest gradient of the input.
  private static final double TOLERANCE = 1e-4;

  /// Share of the output's magnitude below which differences drown in rounding.
  private static final double NOISE = 1e-8;

  private final Session session;
  private final long seed;

  /// @param session on a backend that computes in float64 (`reference`), weights already in it
  public GradientCheck(Session session, long seed) {
    this.session = session;
    this.seed = seed;
  }

  /// @throws dev.adjoint.engine.EngineException when the graph or the feeds are at fault
  /// @throws dev.adjoint.engine.RunStopped when `stop` says so
  public void run(Map<String, Tensor> feeds, Consumer<Finding> findings, BooleanSupplier stop) {
    List<Node> nodes = candidates();
    Map<PortRef, Tensor> values = values(nodes, feeds, stop);
    Map<String, Tensor> states = session.states();
    for (Node node : nodes) {
      if (stop.getAsBoolean()) {
        throw new dev.adjoint.engine.RunStopped();
      }
      check(node, values, states).forEach(findings);
    }
  }

  /// Computing nodes with an input of floating numbers.
  private List<Node> candidates() {
    Inference types = session.types();
    return types.topology().order().stream()
        .filter(n -> types.op(n.id()).filter(op -> op.role() == Role.COMPUTE).isPresent())
        .filter(n -> n.inputs().stream().flatMap(Optional::stream).anyMatch(this::isFloating))
        .toList();
  }

  private boolean isFloating(PortRef ref) {
    return session.types().type(ref).filter(t -> t.dtype().isFloating()).isPresent();
  }

  /// What arrives at the nodes; one run gives it all, so that all nodes see the same state.
  private Map<PortRef, Tensor> values(
      List<Node> nodes, Map<String, Tensor> feeds, BooleanSupplier stop) {
    Set<PortRef> wanted = new LinkedHashSet<>();
    nodes.forEach(
        node -> {
          node.inputs().stream().flatMap(Optional::stream).forEach(wanted::add);
          // The node itself too: the parameters it owns come into being when it runs.
          wanted.add(PortRef.of(node.id()));
        });
    return session.run(RunRequest.fetch(List.copyOf(wanted), feeds).stoppedBy(stop)).values();
  }

  private List<Finding> check(Node node, Map<PortRef, Tensor> values, Map<String, Tensor> states) {
    OpDef op = session.types().op(node.id()).orElseThrow();
    if (op.gradient() instanceof Gradient.None(String reason)) {
      return List.of(Finding.skipped(node.id(), op.name(), "", "not differentiable: " + reason));
    }
    List<Optional<Tensor>> arriving = new ArrayList<>();
    node.inputs().forEach(input -> arriving.add(input.map(ref -> values.get(ref))));
    try (NodeAlone alone =
        new NodeAlone(
            node,
            arriving,
            owned(node, states),
            session.types().catalog(),
            session.backend(),
            seed)) {
      return alone.isDiscrete()
          ? List.of(Finding.skipped(node.id(), op.name(), "", "its outputs are no real numbers"))
          : compare(node, op, alone);
    }
  }

  private static Map<String, Tensor> owned(Node node, Map<String, Tensor> states) {
    Map<String, Tensor> owned = new LinkedHashMap<>();
    String prefix = node.id() + "/";
    states.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            owned.put(name, value);
          }
        });
    return owned;
  }

  private List<Finding> compare(Node node, OpDef op, NodeAlone alone) {
    SequencedMap<String, Optional<Integer>> variables = alone.variables();
    Map<String, Tensor> gradients = alone.gradients();
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Optional<Integer>> variable : variables.entrySet()) {
      String name = variable.getKey();
      String label =
          variable
              .getValue()
              .map(wire -> label(op, wire))
              .orElseGet(() -> name.substring(name.indexOf('/') + 1));
      Tensor gradient = Optional.ofNullable(gradients.get(name)).orElseThrow();
      Tally tally = new Tally(gradient, NOISE * Math.max(1, alone.magnitude()), TOLERANCE);
      compare(alone, name, gradient, tally);
      findings.add(tally.finding(node.id(), op.name(), label));
    }
    return findings;
  }

  private void compare(NodeAlone alone, String name, Tensor gradient, Tally tally) {
    Tensor at = alone.value(name);
    for (long element : Sampling.of(gradient, alone.load(), seed)) {
      Slopes slopes =
          Slopes.of(
              distance -> alone.change(name, at, element, distance),
              at.get(element),
              gradient.get(element),
              tally.enough());
      tally.add(element, gradient.get(element), slopes);
    }
  }

  /// `A`, or `xs[2]` for a wire of the variadic input.
  private static String label(OpDef op, int wire) {
    int declared = op.inputs().size();
    return op.inputAt(wire)
        .map(
            port -> port.variadic() ? port.name() + "[" + (wire - declared + 1) + "]" : port.name())
        .orElse(Integer.toString(wire));
  }
}
