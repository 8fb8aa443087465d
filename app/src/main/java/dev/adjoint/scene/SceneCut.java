// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What meets an area of a scene, ready to paint, as it is without a window around it.
record SceneCut(GraphScene scene) {
  SceneModel of(Box area) {
    List<NodeLook> nodes = scene.nodesIn(area).stream().map(scene::withState).toList();
    SceneLabels labels = scene.labels(area, scene::wire);
    List<WireLook> wires = new ArrayList<>();
    for (Wire wire : scene.wiresIn(area)) {
      Optional<WireLook.Pulse> pulse = Optional.ofNullable(scene.run().pulses().get(wire));
      scene.wire(wire).ifPresent(look -> wires.add(labels.on(wire, look).withPulse(pulse)));
    }
    return new SceneModel(scene.blocks().in(area), scene.comments().in(area), wires, nodes);
  }
}
