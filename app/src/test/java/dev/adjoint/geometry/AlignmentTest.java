// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final Alignment.Item MOVING =
      new Alignment.Item(new Box(0, 0, 136, 80), List.of(40.0));

  private static Alignment to(double dx, double dy, Alignment.Item... still) {
    return Alignment.of(MOVING, List.of(still), new Point(dx, dy), 5, Snapping.GRID);
  }

  private static Alignment.Item item(double x, double y, double port) {
    return new Alignment.Item(new Box(x, y, 156, 100), List.of(port));
  }

  @Test
  void farFromAllItLiesOnTheGrid() {
    Alignment free = to(301, 199, item(1000, 1000, 1040));
    assertEquals(new Point(300, 200), free.offset());
    assertEquals(List.of(), free.guides());
  }

  @Test
  void leftEdgesLineUpWithALineFromEndToEnd() {
    Alignment aligned = to(53, 301, item(50, 0, 40));
    assertEquals(50, aligned.offset().x());
    assertEquals(List.of(new Guide(new Point(50, 0), new Point(50, 380))), aligned.guides());
  }

  @Test
  void portsLineUpBeforeEdges() {
    Alignment aligned = to(400, 23, item(0, 20, 66));
    assertEquals(26, aligned.offset().y(), "the ports, 3 away, and not the tops, 3 away too");
    assertEquals(List.of(new Guide(new Point(0, 66), new Point(536, 66))), aligned.guides());
  }
}
