// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps a debugged run will take, known before it begins: forward over everything that does
/// not hang on a graph-level node, backward from the target, then updates and what hangs on them,
/// and last, in a run that trains, a step for every node whose weights its optimizer moves. Sources
/// (inputs, parameters, constants) take no step: their values are there from the start.
final class Schedule {

  private final Inference types;
  private final List<Node> needed;
  private final Set<String> late = new HashSet<>();
  private final Set<String> arrived = new HashSet<>();
  private final Set<PlannedStep> descents = new HashSet<>();
  private final List<PlannedStep> steps = new ArrayList<>();

  private Schedule(Inference types, List<Node> needed) {
    this.types = types;
    this.needed = needed;
  }

  /// @param target what the backward pass starts from, or empty for forward only
  static Schedule of(Inference types, RunRequest request, Optional<PortRef> target) {
    return of(types, request, target.stream().toList());
  }

  /// @param targets what the backward pass starts from, all at once
  static Schedule of(Inference types, RunRequest request, Collection<PortRef> targets) {
    List<String> ends = new ArrayList<>(request.fetches().stream().map(PortRef::node).toList());
    targets.forEach(t -> ends.add(t.node()));
    Schedule schedule = new Schedule(types, types.topology().needed(types.graph(), ends));
    schedule.forward();
    schedule.backward(targets);
    schedule.updates();
    request.descend().ifPresent(schedule::descend);
    return schedule;
  }

  List<PlannedStep> steps() {
    return Collections.unmodifiableList(steps);
  }

  /// Whether the run's own optimizer does the step, as against a node of the graph.
  boolean isDescent(PlannedStep step) {
    return descents.contains(step);
  }

  private void forward() {
    for (Node node : needed) {
      Role role = role(node);
      boolean hangs =
          node.inputs().stream().flatMap(Optional::stream).anyMatch(r -> late.contains(r.node()));
      if (role == Role.CONTROL || hangs) {
        late.add(node.id());
      } else if (role == Role.COMPUTE) {
        steps.add(new PlannedStep(Phase.FORWARD, node.id()));
      }
    }
  }

  private Role role(Node node) {
    return types.op(node.id()).map(OpDef::role).orElse(Role.COMPUTE);
  }

  private void backward(Collection<PortRef> targets) {
    targets.forEach(target -> arrived.add(target.node()));
    for (Node node : needed.reversed()) {
      if (!arrived.contains(node.id()) || late.contains(node.id())) {
        continue;
      }
      boolean differentiable =
          types.op(node.id()).filter(op -> !(op.gradient() instanceof Gradient.None)).isPresent();
      if (role(node) != Role.COMPUTE || !differentiable) {
        continue;
      }
      steps.add(new PlannedStep(Phase.BACKWARD, node.id()));
      for (Optional<PortRef> wire : node.inputs()) {
        wire.filter(this::isFloating).ifPresent(ref -> arrived.add(ref.node()));
      }
    }
  }

  private boolean isFloating(PortRef ref) {
    return types.type(ref).filter(t -> t.dtype().isFloating()).isPresent();
  }

  private void updates() {
    needed.stream()
        .filter(node -> late.contains(node.id()))
        .forEach(node -> steps.add(new PlannedStep(Phase.UPDATE, node.id())));
  }

  private void descend(Descend step) {
    for (Node node : needed) {
      if (arrived.contains(node.id()) && isMoved(node, step.frozen())) {
        PlannedStep planned = new PlannedStep(Phase.UPDATE, node.id());
        descents.add(planned);
        steps.add(planned);
      }
    }
  }

  private boolean isMoved(Node node, Set<String> frozen) {
    if (role(node) == Role.STATE) {
      boolean trainable = node.attributes().find(Parameter.TRAINABLE).orElse(true);
      return trainable && isFloating(PortRef.of(node.id())) && !frozen.contains(node.id());
    }
    return OwnedStates.of(types, node).stream().anyMatch(name -> !frozen.contains(name));
  }
}
