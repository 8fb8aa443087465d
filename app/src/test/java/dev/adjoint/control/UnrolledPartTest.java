// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class UnrolledPartTest {
  private final Region list = new Region();
  private final UnrolledPart part = new UnrolledPart(list);

  @Test
  void growsFromItsTopUntilAllOfItIsSeen() {
    part.resize(200, 300);
    part.layout();
    double before = list.getHeight();
    assertTrue(before > 0 && before < 300);
    assertTrue(part.grow());
    part.layout();
    assertTrue(list.getHeight() > before);
    while (part.grow()) {
      part.layout();
    }
    part.layout();
    assertEquals(300, list.getHeight());
  }

  @Test
  void whatHasGrownFollowsTheSizeOfTheWindow() {
    part.resize(200, 100);
    assertFalse(part.grow());
    part.resize(150, 900);
    part.layout();
    assertEquals(900, list.getHeight());
    assertEquals(150, list.getWidth());
  }
}
