// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DueBoxesTest {
  private final DueBoxes due = new DueBoxes();

  /// Takes one box a time, or all.
  private List<Box> spend(long nanos) {
    List<Box> painted = new ArrayList<>();
    due.spend(new Ration(Duration.ofNanos(nanos), () -> 0), painted::add);
    return painted;
  }

  @Test
  void smallBoxesComeAsTheyAreAndInTheirTurn() {
    Box node = new Box(150, 180, 140, 80);
    Box wire = new Box(300, 200, 60, 20);
    due.add(node, DueBoxes.PIECE);
    due.add(wire, DueBoxes.PIECE);
    assertEquals(List.of(node), spend(0));
    assertEquals(List.of(wire), spend(0));
    assertTrue(due.isEmpty());
  }

  @Test
  void largeBoxesComeInPiecesThatCoverThemOnce() {
    Box large = new Box(100, 50, 500, 300);
    due.add(large, DueBoxes.PIECE);
    List<Box> pieces = spend(1);
    assertEquals(large, Box.around(pieces).orElseThrow());
    assertEquals(500 * 300, pieces.stream().mapToDouble(at -> at.width() * at.height()).sum());
    assertTrue(pieces.stream().allMatch(at -> at.width() <= 192 && at.height() <= 192));
  }

  @Test
  void boxIsCutIntoNoMorePiecesThanItsSizeNeeds() {
    due.add(new Box(352, 273, 384, 137), DueBoxes.PIECE);
    assertEquals(List.of(new Box(352, 273, 192, 137), new Box(544, 273, 192, 137)), spend(1));
  }

  @Test
  void boxIsLeftWholeWherePiecesMayBeAsLarge() {
    Box nodes = new Box(352, 273, 327, 117);
    due.add(nodes, 384);
    assertEquals(List.of(nodes), spend(1));
  }

  @Test
  void whatWaitsKeepsItsTurn() {
    Box all = new Box(0, 0, 384, 384);
    due.add(all, DueBoxes.PIECE);
    List<Box> first = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      first.addAll(spend(0));
      due.add(all, DueBoxes.PIECE);
      due.add(first.getFirst().grown(-20), DueBoxes.PIECE);
    }
    assertEquals(
        4, first.stream().distinct().count(), "every piece, although all change all the time");
    assertEquals(4, due.size());
  }

  @Test
  void boxesThatComeFasterThanTheyArePaintedDoNotPileUp() {
    Random random = new Random(5);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Box box = new Box(random.nextInt(800), random.nextInt(600), 140, 80);
      boxes.add(box);
      due.add(box, DueBoxes.PIECE);
    }
    assertTrue(due.size() < 100, "waiting: " + due.size());
    List<Box> painted = spend(1);
    for (Box box : boxes) {
      for (Point corner :
          List.of(box.corner(), box.centre(), new Point(box.right(), box.bottom()))) {
        assertTrue(painted.stream().anyMatch(at -> at.contains(corner)));
      }
    }
  }
}
