// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for the node that is to blame for a gradient. Walks toward the loss by the wire that
/// brought the most, one node after the other, never in a circle.
public final class CauseFinder {
  private final Inference types;
  private final MeasuredRun run;
  private final Movement movement;
  private final Map<String, List<Wire>> leaving;

  /// One step of the walk: what came back along a wire, and what had arrived at the node it leads
  /// to.
  private record Step(Wire wire, double came, double arrived) {
    double factor() {
      return arrived == 0 ? 0 : came / arrived;
    }
  }

  public CauseFinder(Inference types, MeasuredRun run, Movement movement) {
    this.types = types;
    this.run = run;
    this.movement = movement;
    leaving = types.graph().wiresBySource();
  }

  /// Why the gradient by `value` is what it is; empty when it needs no explanation, or there is no
  /// run with a loss to explain it by.
  public Optional<Cause> find(PortRef value) {
    Optional<Tensor> gradient = run.gradient(value);
    if (run.loss().isEmpty()) {
      return Optional.empty();
    }
    if (gradient.isEmpty()) {
      return cut(value);
    }
    return Symptom.of(gradient.get()).map(symptom -> walk(value, symptom, Norm.of(gradient.get())));
  }

  private Cause walk(PortRef value, Symptom symptom, double norm) {
    List<Step> steps = steps(value, symptom);
    if (steps.isEmpty()) {
      return new Cause(
          value.toString(),
          symptom,
          norm,
          value.node(),
          op(value.node()),
          Reason.of("is-loss"),
          Set.of());
    }
    int worst = worst(steps, symptom);
    Step blamed = steps.get(worst);
    Node node = types.graph().node(blamed.wire().to()).orElseThrow();
    Set<Wire> path = new java.util.LinkedHashSet<>();
    steps.subList(0, worst + 1).forEach(step -> path.add(step.wire()));
    return new Cause(
        value.toString(),
        symptom,
        norm,
        node.id(),
        node.op(),
        reason(node, blamed, symptom, steps),
        path);
  }

  private Reason reason(Node node, Step blamed, Symptom symptom, List<Step> steps) {
    OpDef op = types.op(node.id()).orElseThrow();
    LocalReasons local = new LocalReasons(run, node, op, blamed.wire().port());
    if (symptom == Symptom.ZERO && movement.moves(op)) {
      return Reason.of("not-selected");
    }
    boolean fades = symptom == Symptom.ZERO || symptom == Symptom.TINY;
    Reason found = fades ? local.damping(blamed.factor()) : local.amplifying(blamed.factor());
    boolean many = symptom != Symptom.ZERO && symptom != Symptom.BROKEN && steps.size() > 2;
    boolean vague = found.key().equals("shrinks") || found.key().equals("grows");
    return many && vague
        ? Reason.of(fades ? "fades" : "swells", steps.size(), blamed.factor())
        : found;
  }

  /// The steps from the value to the loss; for a gradient that is all 0 or broken, only to where
  /// that begins.
  private List<Step> steps(PortRef value, Symptom symptom) {
    List<Step> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    PortRef at = value;
    Optional<Tensor> mask = Optional.empty();
    while (true) {
      Optional<Wire> next = strongest(at);
      if (next.isEmpty() || !seen.add(next.get().to())) {
        return steps;
      }
      Wire wire = next.get();
      PortRef output = output(wire.to());
      double came = run.contribution(wire).map(Norm::of).orElse(0.0);
      mask = symptom == Symptom.ZERO ? movement.through(wire, mask, run, types) : Optional.empty();
      double arrived = arrived(output, mask);
      steps.add(new Step(wire, came, arrived));
      boolean begins =
          symptom == Symptom.ZERO && (arrived != 0 || lost(mask))
              || symptom == Symptom.BROKEN && Double.isFinite(arrived);
      if (begins) {
        return steps;
      }
      at = output;
    }
  }

  /// The gradient that arrived at those elements of an output that matter.
  private double arrived(PortRef output, Optional<Tensor> mask) {
    Optional<Tensor> gradient = run.gradient(output);
    if (gradient.isEmpty()) {
      return 0;
    }
    Tensor whole = gradient.get();
    return mask.filter(m -> m.shape().equals(whole.shape()))
        .map(
            m ->
                Norm.of(
                    Tensor.of(whole.dtype(), whole.shape(), i -> m.get(i) == 0 ? 0 : whole.get(i))))
        .orElseGet(() -> Norm.of(whole));
  }

  /// Nothing of what is asked about goes on from here.
  private static boolean lost(Optional<Tensor> mask) {
    return mask.filter(m -> Norm.of(m) == 0).isPresent();
  }

  private Optional<Wire> strongest(PortRef value) {
    Optional<Wire> best = Optional.empty();
    double most = -1;
    for (Wire wire : leaving.getOrDefault(value.node(), List.of())) {
      Optional<Tensor> part = wire.from().equals(value) ? run.contribution(wire) : Optional.empty();
      double norm = part.map(Norm::of).orElse(-1.0);
      double size = Double.isNaN(norm) ? Double.POSITIVE_INFINITY : norm;
      if (part.isPresent() && size > most) {
        best = Optional.of(wire);
        most = size;
      }
    }
    return best;
  }

  /// The output at which the most arrived.
  private PortRef output(String node) {
    PortRef best = PortRef.of(node);
    double most = -1;
    for (int i = 0; i < types.outputTypes(node).size(); i++) {
      PortRef ref = new PortRef(node, i);
      double norm = run.gradient(ref).map(Norm::of).orElse(-1.0);
      if (norm > most || Double.isNaN(norm)) {
        best = ref;
        most = norm;
      }
    }
    return best;
  }

  private static int worst(List<Step> steps, Symptom symptom) {
    if (symptom == Symptom.ZERO || symptom == Symptom.BROKEN) {
      return steps.size() - 1;
    }
    int worst = 0;
    for (int i = 1; i < steps.size(); i++) {
      double one = steps.get(i).factor();
      double other = steps.get(worst).factor();
      if (symptom == Symptom.TINY ? one < other : one > other) {
        worst = i;
      }
    }
    return worst;
  }

  /// No gradient at all: no way to the loss, or an op in between that lets none through.
  private Optional<Cause> cut(PortRef value) {
    Deque<PortRef> waiting = new ArrayDeque<>(List.of(value));
    Map<PortRef, Wire> by = new LinkedHashMap<>();
    Set<PortRef> seen = new HashSet<>(Set.of(value));
    Set<String> useful = behind(run.loss().orElseThrow());
    while (!waiting.isEmpty()) {
      PortRef at = waiting.poll();
      for (Wire wire : leaving.getOrDefault(at.node(), List.of())) {
        if (!wire.from().equals(at) || !useful.contains(wire.to())) {
          continue;
        }
        Optional<OpDef> op = types.op(wire.to());
        Optional<String> none = op.flatMap(CauseFinder::noGradient);
        Optional<Wire> before = Optional.ofNullable(by.get(at));
        if (none.isPresent()) {
          Set<Wire> path = path(wire, before, by);
          return Optional.of(
              new Cause(
                  value.toString(),
                  Symptom.ZERO,
                  0,
                  wire.to(),
                  op(wire.to()),
                  Reason.of("cut", none.get()),
                  path));
        }
        for (int i = 0; i < Math.max(1, types.outputTypes(wire.to()).size()); i++) {
          PortRef output = new PortRef(wire.to(), i);
          if (seen.add(output)) {
            by.put(output, wire);
            waiting.add(output);
          }
        }
      }
    }
    boolean reached = seen.contains(run.loss().get());
    return reached
        ? Optional.empty()
        : Optional.of(
            new Cause(
                value.toString(),
                Symptom.ZERO,
                0,
                value.node(),
                op(value.node()),
                Reason.of("no-way", run.loss().get().toString()),
                Set.of()));
  }

  private static Set<Wire> path(Wire last, Optional<Wire> before, Map<PortRef, Wire> by) {
    Set<Wire> path = new java.util.LinkedHashSet<>(Set.of(last));
    Optional<Wire> at = before;
    while (at.isPresent() && path.add(at.get())) {
      at = Optional.ofNullable(by.get(at.get().from()));
    }
    return path;
  }

  private static Optional<String> noGradient(OpDef op) {
    return op.gradient() instanceof Gradient.None none
        ? Optional.of(none.reason())
        : Optional.empty();
  }

  /// Every node that the loss depends on.
  private Set<String> behind(PortRef loss) {
    Graph graph = types.graph();
    Set<String> found = new HashSet<>();
    types.topology().needed(graph, List.of(loss.node())).forEach(node -> found.add(node.id()));
    return found;
  }

  private String op(String node) {
    return types.graph().node(node).map(Node::op).orElse("");
  }
}
