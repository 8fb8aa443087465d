// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.Insertion;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.layout.WireRoom;
import dev.adjoint.scene.Arrangement;
import dev.adjoint.scene.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts nodes into wires. What follows makes room where the gap is narrow, in the same step of the
/// history.
final class MakingRoom {
  /// A new node is drawn so far up or down to have its wire run straight.
  private static final double REACH = 2 * NodeFrame.HEADER;

  /// In a larger graph the node stays where it was let go: to ask who follows it would take the
  /// window's thread too long.
  private static final int LARGE = 2_000;

  private final CanvasViewModel canvas;

  MakingRoom(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  /// Adds a node into a wire; gives its id.
  ///
  /// @param corner where it was let go
  String add(Node node, Insertion way, Point corner) {
    NodeFrame frame = canvas.scene().frame(node);
    Map<String, Point> places = room(way.wire(), node.id(), frame, level(way, frame, corner));
    Point own = Optional.ofNullable(places.remove(node.id())).orElse(corner);
    Map<String, Point> before = canvas.arranger().corners(places.keySet());
    String id = canvas.edits().add(node.at(own.x(), own.y()), way.wires(), places);
    canvas.arranger().glide(before, places);
    return id;
  }

  /// Leads a wire through a node of the graph.
  ///
  /// @param corners where it was let go, and what was dragged along
  void insert(Insertion way, Map<String, Point> corners) {
    Map<String, Point> places = new HashMap<>(corners);
    Optional<Point> corner = Optional.ofNullable(corners.get(way.node()));
    Optional<Node> node = canvas.document().graph().node(way.node());
    if (corner.isPresent() && node.isPresent()) {
      NodeFrame frame = canvas.scene().frame(node.get());
      places.putAll(room(way.wire(), way.node(), frame, corner.get()));
    }
    Map<String, Point> before = canvas.arranger().corners(places.keySet());
    before.putAll(corners);
    canvas.edits().wires().insert(way, places);
    canvas.arranger().glide(before, places);
  }

  private Point level(Insertion way, NodeFrame frame, Point corner) {
    PortRef from = way.wire().from();
    double port = corner.y() + frame.port(Side.INPUT, way.input()).y();
    return canvas
        .portPoint(from.node(), Side.OUTPUT, from.output())
        .map(source -> source.y() - port)
        .filter(up -> Math.abs(up) <= REACH)
        .map(up -> corner.plus(0, up))
        .orElse(corner);
  }

  /// The corners of the node and of all that moves.
  private Map<String, Point> room(Wire into, String id, NodeFrame frame, Point corner) {
    Map<String, Point> places = new HashMap<>(Map.of(id, corner));
    if (canvas.document().graph().nodes().size() > LARGE) {
      return places;
    }
    Folding folding = canvas.scene().folding();
    Arrangement all =
        Arrangement.of(
            canvas.document().graph(), canvas.scene(), node -> !node.equals(id), its -> its);
    Map<String, Box> boxes = new HashMap<>();
    all.frames()
        .forEach(
            (unit, its) ->
                boxes.put(unit, its.boxAt(all.corners().getOrDefault(unit, Point.ORIGIN))));
    PortRef source = new PortRef(folding.shownAs(into.from().node()), into.from().output());
    Wire shown = new Wire(source, folding.shownAs(into.to()), into.port());
    WireRoom room = WireRoom.make(boxes, all.wires(), shown, frame.boxAt(corner));
    if (!room.moved().isEmpty()) {
      places.putAll(canvas.arranger().withComments(all.spread(room.moved())));
    }
    places.put(id, room.corner());
    return places;
  }
}
