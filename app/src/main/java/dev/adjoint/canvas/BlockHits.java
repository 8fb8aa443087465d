// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.Detail;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.NodeFrame.PortSpot;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.FoldedBlock;
import dev.adjoint.scene.GraphScene;
import java.util.List;
import java.util.Optional;

/// What a place on a block means: open or folded, its signs, its title.
final class BlockHits {
  private BlockHits() {}

  /// A port of a folded block is the port inside that its wire belongs to; one that feeds several
  /// inputs inside can not be picked up.
  static Hit port(GraphScene scene, NodeLook look, PortSpot spot) {
    Optional<FoldedBlock> box = scene.folding().box(look.id());
    if (box.isEmpty()) {
      return new Hit.OnPort(look.id(), spot.side(), spot.index());
    }
    if (spot.side() == Side.OUTPUT) {
      PortRef from = box.get().outputs().get(spot.index());
      return new Hit.OnPort(from.node(), Side.OUTPUT, from.output());
    }
    PortRef from = box.get().inputs().get(spot.index());
    List<Wire> into =
        box.get().wires().stream()
            .filter(wire -> wire.from().equals(from) && box.get().nodes().contains(wire.to()))
            .flatMap(wire -> scene.folding().bundle(wire).stream())
            .toList();
    return into.size() == 1
        ? new Hit.OnPort(into.getFirst().to(), Side.INPUT, into.getFirst().port())
        : new Hit.OnFoldedBlock(box.get().block().id());
  }

  /// The body of a node, or of a folded block, whose tile opens it.
  static Hit body(GraphScene scene, NodeLook look, Point world) {
    Optional<FoldedBlock> box = scene.folding().box(look.id());
    if (box.isEmpty()) {
      return new Hit.OnNode(look.id());
    }
    String block = box.get().block().id();
    Box tile = new Box(look.corner().x(), look.corner().y(), NodeFrame.HEADER, NodeFrame.HEADER);
    return tile.contains(world) ? new Hit.OnFold(block, false) : new Hit.OnFoldedBlock(block);
  }

  /// The chevron of an open block, or the order to fold at the right of its title row.
  static Optional<Hit> order(GraphScene scene, Point world, double zoom) {
    Detail detail = Detail.at(zoom);
    return titled(scene, world, detail)
        .filter(
            block ->
                block.chevron().contains(world)
                    || detail.atLeast(Detail.LABELS) && block.order().contains(world))
        .map(block -> new Hit.OnFold(block.id(), true));
  }

  static Optional<Hit> title(GraphScene scene, Point world, double zoom) {
    return titled(scene, world, Detail.at(zoom)).map(block -> new Hit.OnBlockTitle(block.id()));
  }

  private static Optional<BlockLook> titled(GraphScene scene, Point world, Detail detail) {
    if (!detail.atLeast(Detail.TITLES)) {
      return Optional.empty();
    }
    Box spot = new Box(world.x(), world.y(), 0, 0);
    return scene.blocks().in(spot).reversed().stream()
        .filter(block -> block.titleRow().contains(world))
        .findFirst();
  }
}
