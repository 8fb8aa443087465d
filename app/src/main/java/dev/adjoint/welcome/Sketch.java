// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A graph reduced to boxes and lines, for a picture the size of a card. In the world's units.
record Sketch(List<Piece> pieces, List<WirePath> wires, Box bounds) {
  private static final double WIDTH = 136;
  private static final double HEIGHT = 84;

  record Piece(Box box, Category category) {}

  /// Nodes without a place are left out, with their wires.
  static Sketch of(Graph graph, OpCatalog catalog) {
    Map<String, Piece> pieces = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      Optional<Position> at = node.position();
      if (at.isPresent()) {
        Category category = catalog.find(node.op()).map(OpDef::category).orElse(Category.INTERNAL);
        Box box = new Box(at.get().x(), at.get().y(), WIDTH, HEIGHT);
        pieces.put(node.id(), new Piece(box, category));
      }
    }
    List<WirePath> wires = new ArrayList<>();
    for (Wire wire : graph.wires()) {
      Piece from = pieces.get(wire.from().node());
      Piece to = pieces.get(wire.to());
      if (from != null && to != null) {
        Point start = new Point(from.box().right(), from.box().centre().y());
        wires.add(WirePath.forward(start, new Point(to.box().x(), to.box().centre().y())));
      }
    }
    List<Box> boxes = pieces.values().stream().map(Piece::box).toList();
    return new Sketch(
        List.copyOf(pieces.values()),
        wires,
        Box.around(boxes).orElse(new Box(0, 0, WIDTH, HEIGHT)));
  }
}
