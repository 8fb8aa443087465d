// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The scene at the moment, as its parts see it.
final class SceneGround implements SceneWires.Ground, BlockFrames.Ground {
  private final GraphScene scene;
  private final SceneNodes nodes;
  private final Places places;
  private final WireLooks wires;

  SceneGround(GraphScene scene, SceneNodes nodes, Places places, WireLooks wires) {
    this.scene = scene;
    this.nodes = nodes;
    this.places = places;
    this.wires = wires;
  }

  @Override
  public Graph graph() {
    return scene.graph();
  }

  @Override
  public Folding folding() {
    return scene.folding();
  }

  @Override
  public @Nullable NodeLook look(String id) {
    return nodes.get(id);
  }

  @Override
  public WireLook dress(Wire wire, WireLooks.Ends ends) {
    boolean folded = ends.source().folded() || ends.target().folded();
    List<Point> led = folded ? List.of() : places.bends(wire);
    return wires.dress(wire, ends, led, folding().bundle(wire), scene.inference(), scene.run());
  }

  @Override
  public Point corner(String node) {
    return places.corner(node);
  }

  @Override
  public Optional<Box> box(String lookId) {
    return nodes.places().box(lookId);
  }

  @Override
  public void place(String lookId, Point corner) {
    NodeLook look = nodes.get(lookId);
    if (look != null && !look.corner().equals(corner)) {
      nodes.place(look, corner);
      scene.relayAt(Set.of(lookId));
    }
  }
}
