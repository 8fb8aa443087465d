// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ChannelTest {
  private static final Box SOURCE = new Box(800, 0, 136, 100);
  private static final Box TARGET = new Box(0, 300, 136, 100);

  @Test
  void passesHalfwayWhereNothingIsInTheWay() {
    assertEquals(200, Channel.between(SOURCE, TARGET, strip -> false));
  }

  @Test
  void goesAroundANodeInBetween() {
    Box obstacle = new Box(400, 150, 136, 120);
    double y = Channel.between(SOURCE, TARGET, strip -> strip.intersects(obstacle));
    assertFalse(obstacle.y() <= y && y <= obstacle.bottom(), "passes at " + y);
  }

  @Test
  void runsBelowWhenTheNodesStandSideBySide() {
    assertEquals(152, Channel.between(SOURCE, TARGET.movedTo(new Point(0, 20)), strip -> false));
  }

  @Test
  void givesUpOnACrowdedCanvas() {
    assertEquals(200, Channel.between(SOURCE, TARGET, strip -> true));
  }
}
