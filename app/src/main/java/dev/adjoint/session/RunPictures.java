// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.scene.NodeRun;
import dev.adjoint.scene.NumberText;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.scene.StaleMarks;
import dev.adjoint.scene.Statistics;
import dev.adjoint.scene.ValuePicture;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns snapshots into what the canvas shows. From one snapshot to the next only what differs is
/// drawn. On the run's own thread.
final class RunPictures {
  private RunNumbers last = RunNumbers.NONE;
  private @Nullable Palette palette;
  private PersistentMap<String, NodeRun> nodes = PersistentMap.empty();
  private PersistentMap<PortRef, TensorType> types = PersistentMap.empty();
  private PersistentMap<Wire, Band> bands = PersistentMap.empty();
  private Set<Wire> lit = Set.of();

  void forget() {
    last = RunNumbers.NONE;
    nodes = PersistentMap.empty();
    types = PersistentMap.empty();
    bands = PersistentMap.empty();
    lit = Set.of();
  }

  RunPicture of(Content content, RunSnapshot snapshot, Palette colours) {
    if (!snapshot.exists()) {
      return RunPicture.NONE;
    }
    if (colours != palette) {
      palette = colours;
      forget();
    }
    RunNumbers now = snapshot.numbers();
    draw(now, new ValuePicture(colours));
    light(content, snapshot);
    last = now;
    return new RunPicture(
        true,
        nodes,
        types,
        bands,
        pulses(content, snapshot),
        snapshot.current().map(TraceStep::node),
        snapshot.inBackward(),
        Breakmarks.NONE,
        new StaleMarks(snapshot.stale().values(), snapshot.stale().gradients()));
  }

  private void draw(RunNumbers now, ValuePicture pictures) {
    Set<PortRef> changed = new HashSet<>();
    PersistentMap.changes(last.values(), now.values(), changed::add);
    changed.forEach(ref -> type(ref, now));
    PersistentMap.changes(last.gradients(), now.gradients(), changed::add);
    changed.stream().filter(ref -> ref.output() == 0).forEach(ref -> node(ref, now, pictures));
    PersistentMap.changes(
        last.contributions(), now.contributions(), wire -> band(wire, now, lit.contains(wire)));
  }

  private void type(PortRef ref, RunNumbers now) {
    Tensor value = now.values().get(ref);
    types = value == null ? types.without(ref) : types.with(ref, value.type());
  }

  private void node(PortRef ref, RunNumbers now, ValuePicture pictures) {
    Tensor value = now.values().get(ref);
    Optional<Tensor> gradient = Optional.ofNullable(now.gradients().get(ref));
    nodes =
        value == null
            ? nodes.without(ref.node())
            : nodes.with(ref.node(), pictures.of(ref.node(), value, gradient));
  }

  private void band(Wire wire, RunNumbers now, boolean current) {
    Tensor gradient = now.contributions().get(wire);
    if (gradient == null) {
      bands = bands.without(wire);
      return;
    }
    double norm = Statistics.of(gradient).norm();
    bands = bands.with(wire, Band.of(norm, "|∂L| " + NumberText.of(norm), current));
  }

  /// The wires along which the step at hand sends gradients.
  private void light(Content content, RunSnapshot snapshot) {
    Set<Wire> before = lit;
    lit = new HashSet<>(snapshot.inBackward() ? wires(content, snapshot) : Set.of());
    lit.removeIf(wire -> !snapshot.contributions().containsKey(wire));
    Set<Wire> changed = new HashSet<>(before);
    changed.addAll(lit);
    changed.removeIf(wire -> before.contains(wire) && lit.contains(wire));
    changed.forEach(wire -> band(wire, snapshot.numbers(), lit.contains(wire)));
  }

  /// The wires into the node of the step at hand.
  private static Set<Wire> wires(Content content, RunSnapshot snapshot) {
    Optional<Node> node = snapshot.current().flatMap(step -> content.graph().node(step.node()));
    Set<Wire> wires = new HashSet<>();
    node.ifPresent(
        to -> {
          for (int i = 0; i < to.inputs().size(); i++) {
            int port = i;
            to.input(i).ifPresent(from -> wires.add(new Wire(from, to.id(), port)));
          }
        });
    return wires;
  }

  private static Map<Wire, Pulse> pulses(Content content, RunSnapshot snapshot) {
    boolean backward = snapshot.inBackward();
    Map<Wire, Pulse> pulses = new HashMap<>();
    for (Wire wire : wires(content, snapshot)) {
      if (!backward || snapshot.contributions().containsKey(wire)) {
        pulses.put(wire, new Pulse(backward ? 1 : 0, backward));
      }
    }
    return pulses;
  }
}
