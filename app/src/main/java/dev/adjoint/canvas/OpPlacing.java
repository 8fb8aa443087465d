// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Insertion;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.List;

/// Puts a chosen op into a vacancy: its port lies where the wire was let go, and is wired.
final class OpPlacing {
  private final DocumentViewModel document;
  private final DocumentEdits edits;
  private final TextMetrics metrics;
  private final MakingRoom room;

  OpPlacing(DocumentViewModel document, DocumentEdits edits, TextMetrics metrics, MakingRoom room) {
    this.document = document;
    this.edits = edits;
    this.metrics = metrics;
    this.room = room;
  }

  /// Gives the id of the new node.
  String place(OpOffer offer, Vacancy vacancy) {
    String id = edits.freshId(offer.op().name());
    Node node = Node.of(id, offer.op().name()).withAttributes(offer.attributes());
    Point corner = Snapping.GRID.snap(vacancy.world().minus(held(node, offer, vacancy)));
    return vacancy instanceof Vacancy.Within(Wire wire, Point world)
        ? room.add(node, new Insertion(id, wire, offer.input(), offer.output()), corner)
        : edits.add(node.at(corner.x(), corner.y()), wires(id, offer, vacancy));
  }

  private static List<Wire> wires(String id, OpOffer offer, Vacancy vacancy) {
    PortRef output = new PortRef(id, offer.output());
    return switch (vacancy) {
      case Vacancy.Anywhere place -> List.of();
      case Vacancy.Within within -> List.of();
      case Vacancy.After after -> List.of(new Wire(after.from(), id, offer.input()));
      case Vacancy.Before before ->
          List.of(new Wire(output, before.to().node(), before.to().port()));
    };
  }

  /// The point of the node, from its corner, that comes to lie in the vacancy.
  private Point held(Node node, OpOffer offer, Vacancy vacancy) {
    NodeFrame frame = frame(node);
    return switch (vacancy) {
      case Vacancy.Anywhere place -> Point.ORIGIN;
      case Vacancy.After after -> frame.port(Side.INPUT, offer.input());
      case Vacancy.Before before -> frame.port(Side.OUTPUT, offer.output());
      case Vacancy.Within within ->
          new Point(frame.width() / 2, frame.port(Side.INPUT, offer.input()).y());
    };
  }

  /// How large the node will be.
  private NodeFrame frame(Node node) {
    Graph alone = Graph.builder("").node(node).build();
    GraphScene scene = new GraphScene(document.catalog(), metrics);
    scene.show(alone, Inference.of(alone, document.catalog()), RunPicture.NONE);
    return scene.node(node.id()).map(NodeLook::frame).orElseThrow();
  }
}
