// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.SetBreakpoint;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes timelines of snapshots. A run of thousands of steps moves from one to the next often, and
/// its steps stay the same then: they are dressed once.
final class TimelineReader {
  private final DocumentViewModel document;
  private List<PlannedStep> planned = List.of();
  private List<SetBreakpoint> breakpoints = List.of();
  private Graph graph = Graph.EMPTY;
  private List<Step> steps = List.of();

  TimelineReader(DocumentViewModel document) {
    this.document = document;
  }

  Timeline read(RunSnapshot snapshot, List<SetBreakpoint> stops) {
    boolean known =
        snapshot.steps() == planned
            && stops.equals(breakpoints)
            && document.whole().graph() == graph;
    if (!known) {
      planned = snapshot.steps();
      breakpoints = stops;
      graph = document.whole().graph();
      steps = dressed(Breakpoints.marks(stops, List.of()));
    }
    return new Timeline(steps, snapshot.done(), snapshot.place().parts());
  }

  private List<Step> dressed(Breakmarks marks) {
    // What sits on a wire stops at the step of the node that the wire goes into.
    Map<String, Breakmark> wired = new HashMap<>();
    marks
        .wires()
        .forEach((wire, mark) -> wired.merge(wire.to(), mark, (one, two) -> one.with(two)));
    List<Step> all = new ArrayList<>();
    for (PlannedStep step : planned) {
      Optional<Node> node = graph.node(step.node());
      Breakmark mark = marks.at(step.node()).with(wired.getOrDefault(step.node(), Breakmark.NONE));
      boolean back = step.phase() == Phase.BACKWARD;
      all.add(
          new Step(
              step.node(),
              node.map(StepName::of).orElse(step.node()),
              side(step.phase()),
              node.map(this::gradients).orElse(1),
              back ? mark.gradient() : mark.value()));
    }
    return List.copyOf(all);
  }

  /// How many inputs of a node can take a gradient.
  private int gradients(Node node) {
    Inference types = document.whole().types();
    return (int)
        types.inputTypes(node.id()).stream()
            .filter(type -> type.map(TensorType::dtype).filter(d -> d.isFloating()).isPresent())
            .count();
  }

  private static Step.Side side(Phase phase) {
    return switch (phase) {
      case FORWARD -> Step.Side.FORWARD;
      case BACKWARD -> Step.Side.BACKWARD;
      case UPDATE -> Step.Side.UPDATE;
    };
  }
}
