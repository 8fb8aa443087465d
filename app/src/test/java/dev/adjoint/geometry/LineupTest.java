// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.geometry.Lineup.Edge;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineupTest {
  private static final Map<String, Box> BOXES =
      Map.of(
          "a", new Box(0, 10, 100, 40),
          "b", new Box(130, 100, 60, 80),
          "c", new Box(400, 0, 100, 40));

  @Test
  void edgesAndMiddlesComeToOneLine() {
    assertEquals(new Point(0, 100), Lineup.align(BOXES, Edge.LEFT).get("b"));
    assertEquals(new Point(440, 100), Lineup.align(BOXES, Edge.RIGHT).get("b"));
    assertEquals(new Point(220, 100), Lineup.align(BOXES, Edge.CENTRE).get("b"));
    assertEquals(new Point(0, 0), Lineup.align(BOXES, Edge.TOP).get("a"));
    assertEquals(new Point(0, 140), Lineup.align(BOXES, Edge.BOTTOM).get("a"));
    assertEquals(new Point(0, 70), Lineup.align(BOXES, Edge.MIDDLE).get("a"));
  }

  @Test
  void gapsBecomeEqualAndTheOuterTwoStay() {
    Map<String, Point> across = Lineup.spreadAcross(BOXES);
    assertEquals(new Point(0, 10), across.get("a"));
    assertEquals(new Point(220, 100), across.get("b"), "gaps of 120");
    assertEquals(new Point(400, 0), across.get("c"));
    assertEquals(50, Lineup.spreadDown(BOXES).get("a").y(), "between c, which ends at 40, and b");
  }

  @Test
  void tooFewStay() {
    assertEquals(Map.of(), Lineup.align(Map.of("a", new Box(0, 0, 1, 1)), Edge.TOP));
    assertEquals(
        Map.of(), Lineup.spreadAcross(Map.of("a", new Box(0, 0, 1, 1), "b", new Box(9, 0, 1, 1))));
  }
}
