// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetourTest {
  private final List<Box> boxes = new ArrayList<>();
  private final Detour detour = new Detour(area -> boxes.stream().anyMatch(area::intersects), 1);

  /// Rows of ten nodes, without a gap that a wire could go down through.
  private void rows(int count) {
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < 10; column++) {
        boxes.add(
            new Box(column * 136.0, row * 240.0, column == 4 && row % 3 == 0 ? 80 : 136, 120));
      }
    }
  }

  @Test
  void leadsAroundRowsBetween() {
    rows(4);
    Point from = new Point(4 * 136 + 80, 40);
    Point to = new Point(5 * 136, 3 * 240 + 40);
    Box end = new Box(to.x(), to.y() - 40, 136, 120);
    boxes.removeIf(box -> box.x() > 600 && (box.y() == 0 || box.y() == 720));
    assertTrue(detour.isNeeded(from, to, 400));
    WirePath path = detour.around(from, to, 0).orElseThrow();
    assertEquals(from, path.start());
    assertEquals(to, path.end());
    boxes.add(end);
    for (Box box : boxes) {
      assertFalse(path.crosses(box.grown(-1)) && !box.equals(end), box.toString());
    }
    assertTrue(path.bounds().x() < 0, "it passes on the left of everything");
  }

  @Test
  void isNotNeededWhereTheWayUpAndDownIsFree() {
    rows(1);
    assertFalse(detour.isNeeded(new Point(1_400, 40), new Point(-100, 400), 200));
  }

  @Test
  void thereIsNoneWhereNoStripeIsFree() {
    boxes.add(new Box(-500, -5_000, 520, 10_000));
    assertEquals(Optional.empty(), detour.around(new Point(600, 40), new Point(700, 900), 0));
  }
}
