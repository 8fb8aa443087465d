// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.SpatialIndex;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The drawn wires of a scene, found again by place and by the looks they end at.
final class SceneWires {
  /// A drawn wire and the looks it was drawn between.
  private record Laid(WireLook look, String source, String target) {
    boolean isBetween(Laid other) {
      return source.equals(other.source) && target.equals(other.target);
    }
  }

  private final Map<Wire, Laid> wires = new LinkedHashMap<>();
  private final Map<String, Set<Wire>> wiresOf = new HashMap<>();
  private final SpatialIndex<Wire> index = new SpatialIndex<>();

  /// What wires are drawn from at the moment.
  interface Ground {
    Graph graph();

    Folding folding();

    @Nullable NodeLook look(String id);

    WireLook dress(Wire wire, WireLooks.Ends ends);
  }

  private final Ground ground;

  SceneWires(Ground ground) {
    this.ground = ground;
  }

  /// Lays the wires at looks that came, went or changed, each once.
  void rewire(Set<String> touched) {
    at(touched).forEach(this::lay);
  }

  /// The wires at looks that came, went or changed. A wire changes only when one of its ends does:
  /// the facts of a look hold its wires, types and errors.
  Set<Wire> at(Set<String> touched) {
    Set<Wire> near = new LinkedHashSet<>();
    for (String id : touched) {
      near.addAll(wiresOf.getOrDefault(id, Set.of()));
      ground.folding().box(id).ifPresent(box -> box.wires().forEach(wire -> addNew(wire, near)));
      ground.graph().node(id).ifPresent(node -> addNew(node, near));
    }
    return near;
  }

  private void addNew(Node node, Set<Wire> near) {
    for (int i = 0; i < node.inputs().size(); i++) {
      Optional<PortRef> from = node.input(i);
      if (from.isPresent()) {
        addNew(new Wire(from.get(), node.id(), i), near);
      }
    }
  }

  private void addNew(Wire wire, Set<Wire> near) {
    if (!wires.containsKey(wire)) {
      near.add(wire);
    }
  }

  /// Those drawn wires of which something is so.
  List<Wire> drawn(Predicate<Wire> which) {
    return wires.keySet().stream().filter(which).toList();
  }

  /// Lays those drawn wires again that carry one of these outputs or are among these.
  void relay(Set<PortRef> outputs, Set<Wire> changed) {
    Set<Wire> others = new HashSet<>(changed);
    for (PortRef ref : outputs) {
      String look = ground.folding().shownAs(ref.node());
      wiresOf.getOrDefault(look, Set.of()).stream()
          .filter(wire -> wire.from().equals(ref))
          .forEach(others::add);
    }
    others.stream().filter(wires::containsKey).forEach(this::lay);
  }

  /// Lays the wires at these looks again, after they moved.
  void relayAt(Collection<String> looks) {
    Set<Wire> near = new HashSet<>();
    looks.forEach(id -> near.addAll(wiresOf.getOrDefault(id, Set.of())));
    near.forEach(this::lay);
  }

  /// Draws a wire as it is now, or no more.
  void lay(Wire wire) {
    Optional<Laid> now = laid(wire);
    Laid before = wires.get(wire);
    if (now.isEmpty() || before != null && !before.isBetween(now.get())) {
      drop(wire);
    }
    // Between the same looks it keeps its turn in the drawing, and mostly its place.
    now.ifPresent(laid -> put(wire, laid));
  }

  /// How a wire is drawn, if it is.
  private Optional<Laid> laid(Wire wire) {
    Folding folding = ground.folding();
    if (!isLed(wire) || !folding.drawn(wire).filter(wire::equals).isPresent()) {
      return Optional.empty();
    }
    Folding.End from = folding.source(wire);
    Folding.End to = folding.target(wire);
    NodeLook source = ground.look(from.look());
    NodeLook target = ground.look(to.look());
    if (source == null || target == null) {
      return Optional.empty();
    }
    WireLook look = ground.dress(wire, new WireLooks.Ends(source, from.port(), target, to.port()));
    return Optional.of(new Laid(look, from.look(), to.look()));
  }

  private void put(Wire wire, Laid laid) {
    index.put(wire, laid.look().path().bounds());
    if (wires.put(wire, laid) == null) {
      wiresOf.computeIfAbsent(laid.source(), k -> new HashSet<>()).add(wire);
      wiresOf.computeIfAbsent(laid.target(), k -> new HashSet<>()).add(wire);
    }
  }

  private boolean isLed(Wire wire) {
    return ground
        .graph()
        .node(wire.to())
        .flatMap(node -> node.input(wire.port()))
        .filter(wire.from()::equals)
        .isPresent();
  }

  private void drop(Wire wire) {
    Laid laid = wires.get(wire);
    if (laid != null) {
      wires.remove(wire);
      index.remove(wire);
      unlink(laid.source(), wire);
      unlink(laid.target(), wire);
    }
  }

  private void unlink(String look, Wire wire) {
    Set<Wire> atEnd = wiresOf.get(look);
    if (atEnd != null) {
      atEnd.remove(wire);
      if (atEnd.isEmpty()) {
        wiresOf.remove(look);
      }
    }
  }

  Optional<WireLook> look(Wire wire) {
    return Optional.ofNullable(wires.get(wire)).map(Laid::look);
  }

  List<Wire> in(Box area) {
    return index.query(area);
  }

  int count() {
    return wires.size();
  }

  Optional<Box> bounds() {
    return index.bounds();
  }
}
