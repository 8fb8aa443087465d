// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.NodeMeasure;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
  private static final NodeFrame FRAME =
      NodeFrame.of(new NodeMeasure(50, 10, List.of(8.0, 8.0), List.of(8.0), 76, 40, 1));

  private static Wire wire(String from, String to, int port) {
    return new Wire(PortRef.of(from), to, port);
  }

  private static SequencedMap<String, NodeFrame> frames(int count) {
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      frames.put("n" + i, FRAME);
    }
    return frames;
  }

  private static List<Wire> chain(int count) {
    List<Wire> wires = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      wires.add(wire("n" + (i - 1), "n" + i, 0));
    }
    return wires;
  }

  @Test
  void everyWireRunsFromLeftToRightWithRoomForItsLabel() {
    List<Wire> wires = List.of(wire("n0", "n2", 0), wire("n1", "n2", 1), wire("n2", "n3", 0));
    Map<String, Point> corners = LayeredLayout.place(frames(4), wires);
    for (Wire wire : wires) {
      double gap = corners.get(wire.to()).x() - corners.get(wire.from().node()).x() - FRAME.width();
      assertTrue(gap >= 76, wire + " has a gap of " + gap);
    }
  }

  @Test
  void noTwoNodesOverlap() {
    List<Wire> wires = new ArrayList<>();
    for (int i = 1; i < 40; i++) {
      wires.add(wire("n" + (i - 1) / 2, "n" + i, i % 2));
    }
    List<Box> boxes =
        LayeredLayout.place(frames(40), wires).values().stream().map(FRAME::boxAt).toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertFalse(boxes.get(i).intersects(boxes.get(k)), i + " overlaps " + k);
      }
    }
  }

  @Test
  void cornersStandOnTheGrid() {
    LayeredLayout.place(frames(5), chain(5))
        .values()
        .forEach(corner -> assertEquals(0, Math.floorMod(Math.round(corner.x()), 4L)));
  }

  @Test
  void cycleIsPlacedToo() {
    assertEquals(
        2,
        LayeredLayout.place(frames(2), List.of(wire("n0", "n1", 0), wire("n1", "n0", 0))).size());
  }

  @Test
  void nothingIsPlacedNowhere() {
    assertEquals(Map.of(), LayeredLayout.place(frames(0), List.of()));
  }
}
