// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Row.Segment;
import dev.adjoint.layout.Row.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which spots of a row stand in one straight line, wire by wire: the main way through a network
/// before others, and of two the longer one. Lines never cross, so of any two one is above the
/// other (Brandes and Köpf).
final class Lines {
  private final Row row;
  private final PortHeight inputs;
  private final PortHeight outputs;
  private final Map<Spot, Place> places = new HashMap<>();
  private int count;

  /// How far below the top of a spot a port is.
  @FunctionalInterface
  interface PortHeight {
    double of(Spot spot, int port);
  }

  private record Place(int line, double offset) {}

  Lines(Row row, PortHeight inputs, PortHeight outputs) {
    this.row = row;
    this.inputs = inputs;
    this.outputs = outputs;
    Map<Spot, Segment> before = new HashMap<>();
    for (List<Spot> column : row.columns()) {
      column.forEach(spot -> stand(spot, before));
      for (Segment chosen : straight(column)) {
        before.put(chosen.to(), chosen);
      }
    }
  }

  private void stand(Spot spot, Map<Spot, Segment> before) {
    Segment segment = before.get(spot);
    if (segment == null) {
      places.put(spot, new Place(count++, 0));
    } else {
      double down = isWay(segment) ? above(segment.from()) - above(spot) : level(segment);
      Place place = place(segment.from());
      places.put(spot, new Place(place.line(), place.offset() + down));
    }
  }

  private double level(Segment segment) {
    return outputs.of(segment.from(), segment.output()) - inputs.of(segment.to(), segment.input());
  }

  private double above(Spot spot) {
    return row.cell(spot).above();
  }

  /// Whether the nodes themselves stand in line, as they do along the way through a network:
  /// entering the second port instead of the first is no reason to stand higher.
  private static boolean isWay(Segment wire) {
    boolean nodes = !wire.from().isLane() && !wire.to().isLane();
    return nodes && wire.output() == 0 && wire.input() <= 1;
  }

  /// The wires that leave a column level: none crosses another, one a spot.
  private List<Segment> straight(List<Spot> column) {
    List<Segment> wires = new ArrayList<>();
    column.forEach(spot -> wires.addAll(spot.right));
    wires.sort(
        Comparator.<Segment>comparingInt(each -> -rank(each))
            .thenComparing(each -> -row.rest(each.to())));
    TreeMap<Integer, Segment> chosen = new TreeMap<>();
    for (Segment wire : wires) {
      int from = wire.from().place;
      int to = wire.to().place;
      var above = chosen.floorEntry(from);
      var below = chosen.ceilingEntry(from);
      if ((above == null || (above.getKey() < from && above.getValue().to().place < to))
          && (below == null || below.getValue().to().place > to)) {
        chosen.put(from, wire);
      }
    }
    return List.copyOf(chosen.values());
  }

  private int rank(Segment wire) {
    boolean from = wire.from().isLane();
    boolean to = wire.to().isLane();
    if (from || to) {
      return from && to ? 1 : 0;
    }
    return wire.input() == row.cell(wire.to()).way() ? 3 : 2;
  }

  int count() {
    return count;
  }

  int line(Spot spot) {
    return place(spot).line();
  }

  /// How far a spot stands below the first of its line.
  double offset(Spot spot) {
    return place(spot).offset();
  }

  private Place place(Spot spot) {
    Place place = places.get(spot);
    if (place == null) {
      throw new IllegalStateException("a spot of another row");
    }
    return place;
  }
}
