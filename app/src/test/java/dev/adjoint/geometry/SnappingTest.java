// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SnappingTest {
  @Test
  void roundsToTheNearestGridLine() {
    assertEquals(new Point(12, -8), Snapping.GRID.snap(new Point(13.9, -6.1)));
  }

  @Test
  void selectionMovesRigidlyWithItsAnchorOnTheGrid() {
    Point offset = Snapping.GRID.snapOffset(new Point(3, 5), new Point(10, 10));
    assertEquals(new Point(12 - 3, 16 - 5), offset);
  }

  @Test
  void fineSnappingKeepsWholePixels() {
    assertEquals(new Point(14, -6), Snapping.FINE.snap(new Point(13.9, -6.1)));
  }
}
