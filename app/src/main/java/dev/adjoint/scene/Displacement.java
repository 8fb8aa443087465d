// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows parts of a scene elsewhere than the graph says: the time of a drag.
final class Displacement {
  private final Places places;
  private final SceneNodes nodes;
  private final SceneWires wires;
  private final SceneBlocks blocks;
  private final SceneBounds bounds;

  Displacement(
      Places places, SceneNodes nodes, SceneWires wires, SceneBlocks blocks, SceneBounds bounds) {
    this.places = places;
    this.nodes = nodes;
    this.wires = wires;
    this.blocks = blocks;
    this.bounds = bounds;
  }

  void move(Map<String, Point> corners) {
    Set<String> changed = places.move(corners);
    bounds.forget();
    Set<String> looks = new HashSet<>();
    for (String id : changed) {
      looks.add(blocks.folding().shownAs(id));
      nodes.placeMoved(id, places);
    }
    blocks.measureAround(changed, Set.of());
    wires.relayAt(looks);
  }

  void bend(Map<Wire, List<Point>> led) {
    for (Wire wire : places.bend(led)) {
      wires.relayAt(Set.of(blocks.folding().target(wire).look()));
    }
  }
}
