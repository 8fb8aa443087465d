// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Lays out large graphs as a text is set: from left to right, and on in the next row below, all of
/// it about as wide and high as a window; operands stand with the nodes that read them. Takes about
/// linear time, never recurses, and gives the same for the same.
final class WrappedLayout {
  private static final double ASPECT = 1.7;

  /// Shorter rows are not worth the way back.
  private static final double LEAST_WIDTH = 2_400;

  private static final int ROUNDS = 4;

  private final Cells cells;
  private final Map<String, Point> corners = new LinkedHashMap<>();

  private WrappedLayout(Cells cells) {
    this.cells = cells;
  }

  static Map<String, Point> place(SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    WrappedLayout layout = new WrappedLayout(Cells.of(Net.of(frames, wires)));
    layout.placeAll();
    return layout.corners;
  }

  /// Parts that are not wired with each other stand side by side as far as there is room.
  private void placeAll() {
    List<Part> parts = Components.of(cells).stream().map(part -> Part.of(cells, part)).toList();
    double width = width(parts);
    double x = 0;
    double top = 0;
    double bottom = 0;
    for (Part part : parts) {
      double wide = Math.min(part.width(), width);
      if (x > 0 && x + wide > width) {
        x = 0;
        top = bottom + Part.ROW_GAP;
      }
      bottom = Math.max(bottom, place(part, new Point(x, top), width));
      x += wide + Part.ROW_GAP;
    }
  }

  /// How wide rows are to be so that all of it has the shape of a window.
  private static double width(List<Part> parts) {
    double width = parts.stream().mapToDouble(Part::width).sum();
    for (int round = 0; round < ROUNDS; round++) {
      double now = width;
      double area = parts.stream().mapToDouble(part -> part.area(now)).sum();
      width = Math.max(LEAST_WIDTH, Math.sqrt(ASPECT * area));
    }
    return Cell.up(width);
  }

  /// @return how far down it reaches
  private double place(Part part, Point origin, double width) {
    List<Integer> firsts = new ArrayList<>(part.breaks(width));
    firsts.add(part.levels().size());
    double bottom = origin.y() - Part.ROW_GAP;
    for (int i = 0; i + 1 < firsts.size(); i++) {
      Row row = Row.of(cells, part.levels().subList(firsts.get(i), firsts.get(i + 1)));
      Point corner = new Point(origin.x(), bottom + Part.ROW_GAP);
      bottom = row.place(corner, corners::put);
    }
    return bottom;
  }
}
