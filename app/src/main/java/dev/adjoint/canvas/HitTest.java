// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.List;
import java.util.Optional;

/// What lies under the pointer: ports before nodes before the signs of blocks before wires before
/// comments before titles of blocks, the topmost node first.
final class HitTest {
  /// How near to the centre of a port or a wire counts as on it, in screen pixels.
  private static final double PORT_REACH = 12;

  private static final double WIRE_REACH = 6;
  private static final double BEND_REACH = 8;

  private HitTest() {}

  static Hit at(GraphScene scene, Point world, double zoom) {
    double reach = Math.min(PORT_REACH / zoom, 2.5 * PORT_REACH);
    Box near = new Box(world.x(), world.y(), 0, 0).grown(reach);
    List<NodeLook> nodes = scene.nodesIn(near).reversed();
    for (NodeLook node : nodes) {
      Optional<NodeFrame.PortSpot> spot = node.frame().portAt(world.minus(node.corner()), reach);
      if (spot.isPresent()) {
        return BlockHits.port(scene, node, spot.get());
      }
    }
    for (NodeLook node : nodes) {
      if (node.box().contains(world)) {
        return BlockHits.body(scene, node, world);
      }
    }
    return BlockHits.order(scene, world, zoom)
        .or(() -> bend(scene, world, BEND_REACH / zoom))
        .or(() -> nearestWire(scene, world, WIRE_REACH / zoom).map(Hit.OnWire::new))
        .or(() -> CommentHits.at(scene, world, zoom))
        .or(() -> BlockHits.title(scene, world, zoom))
        .orElseGet(Hit.Nothing::new);
  }

  private static Optional<Hit> bend(GraphScene scene, Point world, double reach) {
    for (Wire wire : scene.wiresIn(new Box(world.x(), world.y(), 0, 0).grown(reach))) {
      List<Point> bends = scene.wire(wire).map(look -> look.path().bends()).orElse(List.of());
      for (int i = 0; i < bends.size(); i++) {
        if (bends.get(i).distanceTo(world) <= reach) {
          return Optional.of(new Hit.OnBend(wire, i));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Wire> nearestWire(GraphScene scene, Point world, double reach) {
    Optional<Wire> best = Optional.empty();
    double nearest = reach;
    for (Wire wire : scene.wiresIn(new Box(world.x(), world.y(), 0, 0).grown(reach))) {
      double distance =
          scene.wire(wire).map(look -> look.path().distanceTo(world)).orElse(Double.MAX_VALUE);
      if (distance <= nearest) {
        best = Optional.of(wire);
        nearest = distance;
      }
    }
    return best;
  }
}
