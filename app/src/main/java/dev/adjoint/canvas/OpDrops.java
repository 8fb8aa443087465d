// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.Insertion;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Node;
import java.util.List;
import java.util.Optional;

/// Ops on their way out of the palette: shown as a ghost where they would land and with the wire
/// they would go into, then added.
public final class OpDrops {
  private final DocumentEdits edits;
  private final DragAids aids;
  private final Overlay overlay;
  private final Surface surface;
  private final MakingRoom room;

  OpDrops(DocumentEdits edits, DragAids aids, Overlay overlay, Surface surface, MakingRoom room) {
    this.edits = edits;
    this.aids = aids;
    this.overlay = overlay;
    this.surface = surface;
    this.room = room;
  }

  /// While it is dragged.
  public void show(String op, Point world) {
    Point corner = corner(world);
    overlay.ghost = Optional.of(new Overlay.Ghost(op, corner));
    surface.showInsertion(insertion(node(op, corner), corner));
  }

  public void hide() {
    overlay.ghost = Optional.empty();
    surface.showInsertion(Optional.empty());
  }

  /// Adds the op, into the wire that lies there if it fits; gives the id of the node.
  public String drop(String op, Point world) {
    hide();
    Point corner = corner(world);
    Node node = node(op, corner);
    return insertion(node, corner)
        .map(way -> room.add(node, way, corner))
        .orElseGet(() -> edits.add(node, List.of()));
  }

  private Node node(String op, Point corner) {
    String id = edits.freshId(op);
    return Node.of(id, op).at(corner.x(), corner.y());
  }

  private Optional<Insertion> insertion(Node node, Point corner) {
    return aids.insertion(node.at(0, 0), Overlay.Ghost.box(corner));
  }

  /// The pointer holds the node by the middle of its header.
  private static Point corner(Point world) {
    return Snapping.GRID.snap(world.plus(-NodeFrame.MIN_WIDTH / 2, -NodeFrame.HEADER / 2));
  }
}
