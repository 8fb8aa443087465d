// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.debug.Goal;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.Scope;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.session.WatchExpression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What people order of a run about what they have selected, wherever they look: at the graph, at a
/// body, or at a loop that is drawn out.
record AtSelection(DocumentViewModel document, RunViewModel run) {

  /// When the node's own value lies behind, to its gradient; when that does, too, to its value in
  /// the next iteration. In a loop, to the next time that it is reached.
  void runTo() {
    goal().ifPresent(run::runTo);
  }

  /// On a loop that is drawn out, the iteration that the copy stands in is meant.
  Optional<Goal> goal() {
    Set<String> nodes = document.selection().nodes();
    if (nodes.size() != 1) {
      return Optional.empty();
    }
    String node = nodes.iterator().next();
    List<BodyPlace> path = document.path();
    return document.isEditable()
        ? Optional.of(goal(Scope.of(path), node))
        : DrawnBreaks.of(document)
            .flatMap(drawn -> Optional.ofNullable(drawn.copies().get(node)))
            .map(copy -> goal(new Scope(path, OptionalLong.of(copy.iteration())), copy.node()));
  }

  private Goal goal(Scope scope, String node) {
    return new Goal(scope, node, phaseAhead(scope, node));
  }

  private Phase phaseAhead(Scope scope, String node) {
    List<BodyPlace> path = scope.within();
    RunSnapshot now = run.snapshotProperty().get();
    RunSnapshot inside = now.at(path);
    if (!path.isEmpty() && inside.exists()) {
      Phase phase = inside.inBackward() ? Phase.BACKWARD : Phase.FORWARD;
      boolean taken = inside.steps().contains(new PlannedStep(phase, node));
      if (taken && comes(inside, phase, node, scope.iteration())) {
        return phase;
      }
    }
    String outermost = path.isEmpty() ? node : path.getFirst().node();
    return now.steps().subList(now.done(), now.steps().size()).stream()
        .filter(step -> step.node().equals(outermost))
        .map(PlannedStep::phase)
        .findFirst()
        .orElse(Phase.FORWARD);
  }

  /// Whether a step of a body is still to come on this way through its iterations; back through
  /// them they are counted down.
  ///
  /// @param meant the only iteration that counts, from 0
  private static boolean comes(RunSnapshot inside, Phase phase, String node, OptionalLong meant) {
    long at = inside.place().iteration() - 1;
    long last = phase == Phase.BACKWARD ? 0 : inside.place().furthest() - 1;
    if (meant.isEmpty()) {
      return at != last || isAhead(inside, phase, node);
    }
    return meant.getAsLong() == at
        ? isAhead(inside, phase, node)
        : phase == Phase.BACKWARD ? meant.getAsLong() < at : meant.getAsLong() > at;
  }

  private static boolean isAhead(RunSnapshot now, Phase phase, String node) {
    return now.steps()
        .subList(now.done(), now.steps().size())
        .contains(new PlannedStep(phase, node));
  }

  /// Sets or clears the breakpoint at the selected nodes and wires; on a loop that is drawn out, in
  /// the iteration that they stand in.
  void toggleBreakpoint(boolean gradient) {
    Selection selection = document.selection();
    List<BodyPlace> path = document.path();
    Breakpoints all = run.breakpoints();
    if (!document.isEditable()) {
      DrawnBreaks.of(document).ifPresent(drawn -> toggle(drawn, gradient));
      return;
    }
    selection.nodes().forEach(node -> all.toggle(new BreakPlace.OnNode(path, node), gradient));
    selection.wires().forEach(wire -> all.toggle(new BreakPlace.OnWire(path, wire), gradient));
  }

  private void toggle(DrawnBreaks drawn, boolean gradient) {
    Selection selection = document.selection();
    Breakpoints all = run.breakpoints();
    selection.nodes().stream()
        .flatMap(node -> drawn.node(node).stream())
        .forEach(at -> all.toggle(at.place(), gradient, at.iteration()));
    selection.wires().stream()
        .flatMap(wire -> drawn.wire(wire).stream())
        .forEach(at -> all.toggle(at.place(), gradient, at.iteration()));
  }

  /// Watches what the selected nodes give.
  void watch(boolean gradient) {
    List<BodyPlace> path = document.path();
    for (String node : document.selection().nodes()) {
      Optional<String> watched =
          document.isEditable()
              ? Optional.of(node)
              : DrawnBreaks.of(document).map(drawn -> drawn.copies().get(node)).map(c -> c.node());
      watched.ifPresent(id -> run.watches().add(WatchExpression.usual(id, gradient).inBody(path)));
    }
  }
}
