// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyTest {
  private static final Box LEFT = new Box(0, 0, 136, 60);
  private static final Box RIGHT = new Box(300, 0, 136, 60);

  private static Map<String, Point> follow(Box note, Box left, Box right) {
    return new Company(Map.of("l", LEFT, "r", RIGHT), Map.of("l", left, "r", right))
        .follow(Map.of("note", note));
  }

  @Test
  void noteGoesWithTheBoxItLayNextTo() {
    Box aboveRight = new Box(290, -80, 200, 60);
    assertEquals(
        Map.of("note", new Point(490, 320)), follow(aboveRight, LEFT, RIGHT.movedBy(200, 400)));
  }

  @Test
  void noteBesideWhatStaysStays() {
    Box aboveLeft = new Box(0, -80, 100, 60);
    assertEquals(Map.of(), follow(aboveLeft, LEFT, RIGHT.movedBy(200, 400)));
  }

  @Test
  void noteGivesWayUpwardsWhereItWouldLieOnABox() {
    Box belowLeft = new Box(0, 70, 136, 40);
    assertEquals(
        Map.of("note", new Point(0, -56)), follow(belowLeft, LEFT, RIGHT.movedBy(-300, 90)));
  }

  @Test
  void noteThatLayOnABoxMayGoOnLyingThere() {
    Box on = new Box(10, 10, 100, 40);
    assertEquals(Map.of("note", new Point(60, 10)), follow(on, LEFT.movedBy(50, 0), RIGHT));
  }
}
