// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place in the graph at which a run stops, right after the step that meets the condition.
///
/// @param side [Phase#BACKWARD] looks at gradients, anything else at values, those of updates too
public record Breakpoint(Place place, Phase side, Condition condition) {

  /// A node, or the wire into one input port of a node.
  public sealed interface Place {
    record AtNode(String node) implements Place {}

    record OnWire(PortRef from, String to, String port) implements Place {}
  }

  /// Why `step` meets this breakpoint, in a sentence, or empty.
  public Optional<Hit> hit(TraceStep step) {
    if (!at(step) || (step.phase() == Phase.BACKWARD) != (side == Phase.BACKWARD)) {
      return Optional.empty();
    }
    if (condition instanceof Condition.Always) {
      return Optional.of(
          new Hit(this, step.index(), "%s %s reached".formatted(step.op(), step.node())));
    }
    for (Watched watched : watched(step)) {
      Optional<Long> element = condition.firstMatch(watched.tensor());
      if (element.isPresent()) {
        return Optional.of(new Hit(this, step.index(), sentence(step, watched, element.get())));
      }
    }
    return Optional.empty();
  }

  private boolean at(TraceStep step) {
    return switch (place) {
      case Place.AtNode(String node) -> node.equals(step.node());
      case Place.OnWire wire -> wire.to().equals(step.node());
    };
  }

  /// Where a run stopped and why.
  public record Hit(Breakpoint breakpoint, int step, String sentence) {}

  private record Watched(String name, Tensor tensor) {}

  private List<Watched> watched(TraceStep step) {
    List<Watched> watched = new ArrayList<>();
    if (side == Phase.BACKWARD) {
      step.contributions().stream()
          .filter(c -> !(place instanceof Place.OnWire wire) || c.port().equals(wire.port()))
          .forEach(c -> watched.add(new Watched("gradient by " + c.port(), c.gradient())));
      return watched;
    }
    switch (place) {
      case Place.AtNode node ->
          step.outputs().forEach((port, t) -> watched.add(new Watched(port, t)));
      case Place.OnWire wire ->
          Optional.ofNullable(step.inputs().get(wire.port()))
              .ifPresent(t -> watched.add(new Watched("value into " + wire.port(), t)));
    }
    return watched;
  }

  private String sentence(TraceStep step, Watched watched, long element) {
    return "%s %s: %s is %s (element %d is %s)"
        .formatted(
            step.op(),
            step.node(),
            watched.name(),
            condition.words(),
            element,
            watched.tensor().get(element));
  }
}
