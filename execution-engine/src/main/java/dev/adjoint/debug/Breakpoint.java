// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A place in the graph, or in a body of it, at which a run stops, right after the step that meets
/// the condition.
///
/// @param scope which graph the place is in; of all nodes its iteration alone counts
/// @param side [Phase#BACKWARD] looks at gradients, anything else at values, those of updates too
public record Breakpoint(Scope scope, Place place, Phase side, Condition condition) {

  /// A breakpoint in the run's own graph.
  public Breakpoint(Place place, Phase side, Condition condition) {
    this(Scope.GRAPH, place, side, condition);
  }

  /// A node, the wire into one input port of a node, or all nodes, those in bodies too.
  public sealed interface Place {
    /// Watches a node's outputs, or the gradient by them and those its own step makes.
    record AtNode(String node) implements Place {}

    record OnWire(PortRef from, String to, String port) implements Place {}

    record Anywhere() implements Place {}
  }

  /// Where a run stopped and why.
  ///
  /// @param step -1 when it stopped before the first, at an input or a parameter
  /// @param finding what met the condition; none where a place was merely reached
  /// @param within bodies in which it stopped, each at its iteration
  public record Hit(
      Breakpoint breakpoint,
      int step,
      Optional<Finding> finding,
      String sentence,
      List<Level> within) {
    public Hit {
      within = List.copyOf(within);
    }
  }

  public Optional<Hit> hit(TraceStep step) {
    return hit(step, Past.NONE);
  }

  /// Why `step` meets this breakpoint, or empty.
  public Optional<Hit> hit(TraceStep step, Past past) {
    if ((step.phase() == Phase.BACKWARD) != watchesGradients() || !lies(step.within())) {
      return Optional.empty();
    }
    if (condition instanceof Condition.Always) {
      String words = "%s %s reached".formatted(step.op(), step.node()) + where(step.within());
      return reaches(step)
          ? Optional.of(new Hit(this, step.index(), Optional.empty(), words, step.within()))
          : Optional.empty();
    }
    return found(step, past).findFirst().map(this::hit);
  }

  /// What already meets the breakpoint before the first step.
  public Optional<Hit> hit(Outset outset, Past past) {
    if (watchesGradients() != outset.hasGradients()
        || place instanceof Place.OnWire
        || !lies(outset.within())) {
      return Optional.empty();
    }
    boolean anywhere = place instanceof Place.Anywhere;
    if (condition instanceof Condition.Always && anywhere) {
      return Optional.empty();
    }
    return outset.tensors().entrySet().stream()
        .filter(each -> isAt(each.getKey().node()))
        .filter(each -> !anywhere || each.getValue().suits(condition))
        .flatMap(each -> Finding.atOutset(outset, each.getKey(), condition, past).stream())
        .findFirst()
        .map(this::hit);
  }

  /// Whether a step may meet the breakpoint, as far as is known before its numbers are.
  public boolean concerns(PlannedStep step, List<Level> within) {
    if ((step.phase() == Phase.BACKWARD) != watchesGradients() || !lies(within)) {
      return false;
    }
    return switch (place) {
      case Place.AtNode(String node) -> watchesGradients() || node.equals(step.node());
      case Place.OnWire wire -> wire.to().equals(step.node());
      case Place.Anywhere any -> true;
    };
  }

  /// Whether a body must be looked into to see whether the breakpoint is met: that at `at`, of a
  /// node whose step in `phase` has just been done.
  public boolean looksInto(List<Level> around, BodyPlace at, Phase phase) {
    return (phase == Phase.BACKWARD) == watchesGradients()
        && (place instanceof Place.Anywhere || scope.leadsThrough(Level.path(around), at));
  }

  /// Whether its place lies in these bodies, of the iteration at hand.
  public boolean lies(List<Level> within) {
    return place instanceof Place.Anywhere ? scope.counts(within) : scope.holds(within);
  }

  private boolean watchesGradients() {
    return side == Phase.BACKWARD;
  }

  private boolean reaches(TraceStep step) {
    return switch (place) {
      case Place.AtNode(String node) ->
          node.equals(step.node())
              || (watchesGradients()
                  && step.contributions().stream().anyMatch(c -> belongs(c.target(), node)));
      case Place.OnWire wire -> wire.to().equals(step.node());
      case Place.Anywhere any -> true;
    };
  }

  private boolean isAt(String node) {
    return !(place instanceof Place.AtNode(String own)) || own.equals(node);
  }

  private Stream<Finding> found(TraceStep step, Past past) {
    return switch (place) {
      case Place.Anywhere any -> Finding.in(step, condition, past).stream();
      case Place.AtNode(String node) ->
          watchesGradients() ? back(step, node, past) : out(step, past);
      case Place.OnWire wire -> along(step, wire, past);
    };
  }

  private Stream<Finding> out(TraceStep step, Past past) {
    List<Finding> found = new ArrayList<>();
    if (isAt(step.node())) {
      for (Made made : Made.by(step, condition)) {
        Finding.value(step, made, condition, past).ifPresent(found::add);
      }
    }
    return found.stream();
  }

  /// The gradient that has reached the node so far, and those that its own step makes.
  private Stream<Finding> back(TraceStep step, String node, Past past) {
    return step.contributions().stream()
        .flatMap(
            c -> {
              if (belongs(c.target(), node)) {
                return Finding.gradient(step, c.target(), c.total(), condition, past).stream();
              }
              return step.node().equals(node)
                  ? Finding.gradient(step, c.target(), c.gradient(), condition, past).stream()
                  : Stream.empty();
            });
  }

  private Stream<Finding> along(TraceStep step, Place.OnWire wire, Past past) {
    if (!wire.to().equals(step.node())) {
      return Stream.empty();
    }
    if (watchesGradients()) {
      return step.contributions().stream()
          .filter(c -> c.port().equals(wire.port()))
          .flatMap(c -> Finding.gradient(step, c.target(), c.gradient(), condition, past).stream());
    }
    return Optional.ofNullable(step.inputs().get(wire.port())).stream()
        .flatMap(t -> Finding.value(step, wire.from(), t, condition, past).stream());
  }

  /// Whether a gradient is by one of the node's outputs or of its own parameters.
  private static boolean belongs(String target, String node) {
    return target.startsWith(node)
        && (target.length() == node.length()
            || target.charAt(node.length()) == ':'
            || target.charAt(node.length()) == '/');
  }

  private Hit hit(Finding found) {
    String sentence =
        "%s %s: %s of %s is %s%s (element %d is %s)"
            .formatted(
                found.op(),
                found.node(),
                found.gradient() ? "gradient" : "value",
                found.subject(),
                condition.words(),
                where(found.within()),
                found.match().element(),
                found.value());
    return new Hit(this, found.step(), Optional.of(found), sentence, found.within());
  }

  private static String where(List<Level> within) {
    return within.isEmpty() ? "" : " in " + Level.words(within);
  }
}
