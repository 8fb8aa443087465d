// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireRoomTest {
  private static final double WIDE = 100;

  /// a → b → c, and a weight that only c takes.
  private final Map<String, Box> boxes =
      new HashMap<>(
          Map.of("a", box(0, 0), "b", box(180, 0), "c", box(360, 0), "weight", box(180, 120)));

  private final Wire ab = new Wire(PortRef.of("a"), "b", 0);
  private final List<Wire> wires =
      List.of(ab, new Wire(PortRef.of("b"), "c", 0), new Wire(PortRef.of("weight"), "c", 1));

  private static Box box(double x, double y) {
    return new Box(x, y, WIDE, 40);
  }

  @Test
  void whatFollowsMovesOnWithWhatFeedsItWhereTheGapIsNarrow() {
    WireRoom room = WireRoom.make(boxes, wires, ab, box(110, 7));
    assertEquals(new Point(172, 7), room.corner());
    double way = 172 + WIDE + WireRoom.ROOM - 180;
    assertEquals(
        Map.of(
            "b", new Point(180 + way, 0),
            "c", new Point(360 + way, 0),
            "weight", new Point(180 + way, 120)),
        room.moved());
  }

  @Test
  void nothingElseMovesWhereThereIsRoom() {
    boxes.put("b", box(400, 0));
    boxes.put("c", box(600, 0));
    assertEquals(new WireRoom(new Point(200, 0), Map.of()), make(200));
    assertEquals(new WireRoom(new Point(132, 0), Map.of()), make(20), "off what it follows");
    assertEquals(new WireRoom(new Point(268, 0), Map.of()), make(390), "off what follows it");
  }

  private WireRoom make(double x) {
    return WireRoom.make(boxes, wires, ab, box(x, 0));
  }

  @Test
  void whatLiesOverItsSourceIsTakenOffIt() {
    boxes.put("b", box(60, 20));
    assertEquals(new Point(172 + WIDE + WireRoom.ROOM, 20), make(80).moved().get("b"));
  }

  @Test
  void whatFeedsOthersTooStays() {
    List<Wire> shared =
        List.of(
            ab,
            new Wire(PortRef.of("b"), "c", 0),
            new Wire(PortRef.of("weight"), "c", 1),
            new Wire(PortRef.of("weight"), "elsewhere", 0));
    boxes.put("elsewhere", box(360, 240));
    WireRoom room = WireRoom.make(boxes, shared, ab, box(110, 0));
    assertEquals(Set.of("b", "c"), room.moved().keySet());
  }

  @Test
  void wireThatLeadsBackIsLeftAsItLies() {
    boxes.put("b", box(-300, 0));
    assertEquals(new WireRoom(new Point(110, 0), Map.of()), make(110));
  }

  @Test
  void nothingMovesWhereTooManyWouldHaveTo() {
    List<Wire> many = new ArrayList<>(wires);
    for (int i = 0; i < WireRoom.MOST; i++) {
      boxes.put("n" + i, box(540, 60 * i));
      many.add(new Wire(PortRef.of("c"), "n" + i, 0));
    }
    assertEquals(
        new WireRoom(new Point(110, 0), Map.of()), WireRoom.make(boxes, many, ab, box(110, 0)));
  }
}
