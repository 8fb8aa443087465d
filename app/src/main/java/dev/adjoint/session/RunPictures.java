// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.scene.NodeRun;
import dev.adjoint.scene.NumberText;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.scene.Statistics;
import dev.adjoint.scene.ValuePicture;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns snapshots into what the canvas shows. Pictures of tensors that have not changed since the
/// last snapshot are kept. On the run's own thread.
final class RunPictures {
  private record Kept(Tensor value, @Nullable Tensor gradient, Palette palette, NodeRun picture) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<Tensor, Double> norms = new IdentityHashMap<>();

  void forget() {
    kept.clear();
    norms.clear();
  }

  RunPicture of(Content content, RunSnapshot snapshot, Palette palette) {
    if (!snapshot.exists()) {
      return RunPicture.NONE;
    }
    Map<String, NodeRun> nodes = new HashMap<>();
    for (Node node : content.graph().nodes()) {
      PortRef ref = PortRef.of(node.id());
      Tensor value = snapshot.values().get(ref);
      if (value != null) {
        nodes.put(node.id(), picture(node.id(), value, snapshot.gradients().get(ref), palette));
      }
    }
    return new RunPicture(
        true,
        nodes,
        types(snapshot),
        bands(snapshot),
        pulses(content, snapshot),
        snapshot.current().map(TraceStep::node),
        snapshot.inBackward(),
        Breakmarks.NONE);
  }

  private static Map<PortRef, TensorType> types(RunSnapshot snapshot) {
    Map<PortRef, TensorType> types = new HashMap<>();
    snapshot.values().forEach((ref, value) -> types.put(ref, value.type()));
    return types;
  }

  private NodeRun picture(String id, Tensor value, @Nullable Tensor gradient, Palette palette) {
    Kept before = kept.get(id);
    if (before != null
        && before.value() == value
        && before.gradient() == gradient
        && before.palette() == palette) {
      return before.picture();
    }
    NodeRun picture = new ValuePicture(palette).of(id, value, Optional.ofNullable(gradient));
    kept.put(id, new Kept(value, gradient, palette, picture));
    return picture;
  }

  private Map<Wire, Band> bands(RunSnapshot snapshot) {
    Map<Wire, Band> bands = new HashMap<>();
    snapshot
        .contributions()
        .forEach(
            (wire, gradient) -> {
              double norm = norms.computeIfAbsent(gradient, g -> Statistics.of(g).norm());
              bands.put(
                  wire, Band.of(norm, "|∂L| " + NumberText.of(norm), isCurrent(wire, snapshot)));
            });
    return bands;
  }

  private static boolean isCurrent(Wire wire, RunSnapshot snapshot) {
    return snapshot.inBackward()
        && snapshot.current().filter(step -> step.node().equals(wire.to())).isPresent();
  }

  private static Map<Wire, Pulse> pulses(Content content, RunSnapshot snapshot) {
    Map<Wire, Pulse> pulses = new HashMap<>();
    Optional<Node> node = snapshot.current().flatMap(step -> content.graph().node(step.node()));
    if (node.isEmpty()) {
      return pulses;
    }
    boolean backward = snapshot.inBackward();
    for (int i = 0; i < node.get().inputs().size(); i++) {
      Optional<PortRef> from = node.get().input(i);
      if (from.isPresent()) {
        Wire wire = new Wire(from.get(), node.get().id(), i);
        if (!backward || snapshot.contributions().containsKey(wire)) {
          pulses.put(wire, new Pulse(backward ? 1 : 0, backward));
        }
      }
    }
    return pulses;
  }
}
