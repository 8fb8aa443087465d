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
/// @param side [Phase#FORWARD] looks at values, [Phase#BACKWARD] at gradients
public record Breakpoint(Place place, Phase side, Condition condition) {

  /// A node, or the wire into one input port of a node.
  public sealed interface Place {
    record AtNode(String node) implements Place {}

    record OnWire(PortRef from, String to, String port) implements Place {}
  }

  /// Why `step` meets this breakpoint, in a sentence, or empty.
  public Optional<Hit> hit(TraceStep step) {
    if (step.phase() != side) {
      return Optional.empty();
    }
    for (Watched watched : watched(step)) {
      Optional<Long> element = condition.firstMatch(watched.tensor());
      if (element.isPresent()) {
        return Optional.of(new Hit(this, step.index(), sentence(step, watched, element.get())));
      }
    }
    return Optional.empty();
  }

  /// Where a run stopped and why.
  public record Hit(Breakpoint breakpoint, int step, String sentence) {}

  private record Watched(String name, Tensor tensor) {}

  private List<Watched> watched(TraceStep step) {
    List<Watched> watched = new ArrayList<>();
    switch (place) {
      case Place.AtNode(String node) when node.equals(step.node()) -> {
        step.outputs().forEach((port, t) -> watched.add(new Watched(port, t)));
        if (side == Phase.BACKWARD) {
          watched.clear();
          step.contributions()
              .forEach(c -> watched.add(new Watched("gradient by " + c.port(), c.gradient())));
        }
      }
      case Place.OnWire wire when wire.to().equals(step.node()) -> {
        if (side == Phase.FORWARD) {
          Optional.ofNullable(step.inputs().get(wire.port()))
              .ifPresent(t -> watched.add(new Watched("value into " + wire.port(), t)));
        } else {
          step.contributions().stream()
              .filter(c -> c.port().equals(wire.port()))
              .forEach(c -> watched.add(new Watched("gradient by " + c.port(), c.gradient())));
        }
      }
      case Place elsewhere -> {}
    }
    return watched;
  }

  private String sentence(TraceStep step, Watched watched, long element) {
    if (condition instanceof Condition.Always) {
      return "%s %s reached".formatted(step.op(), step.node());
    }
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
