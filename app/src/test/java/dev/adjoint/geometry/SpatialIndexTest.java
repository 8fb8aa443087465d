// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpatialIndexTest {
  @Test
  void answersLikeALookAtEveryItem() {
    Random random = new Random(7);
    SpatialIndex<Integer> index = new SpatialIndex<>();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      double wide = i % 50 == 0 ? 9_000 : 136;
      boxes.add(new Box(random.nextInt(-9_000, 9_000), random.nextInt(-9_000, 9_000), wide, 90));
      index.put(i, boxes.get(i));
    }
    for (int i = 0; i < boxes.size(); i += 3) {
      boxes.set(i, new Box(boxes.get(i).y(), boxes.get(i).x(), 136, 90));
      index.put(i, boxes.get(i));
    }
    for (int query = 0; query < 200; query++) {
      // All of them, the most, some.
      double side = query % 3 == 0 ? 30_000 : query % 3 == 1 ? 12_000 : 700;
      Box area = new Box(random.nextInt(-9_000, 9_000), random.nextInt(-9_000, 9_000), side, side);
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < boxes.size(); i++) {
        if (boxes.get(i).intersects(area)) {
          expected.add(i);
        }
      }
      assertEquals(expected, index.query(area));
    }
  }

  @Test
  void movedItemIsFoundOnlyWhereItIs() {
    SpatialIndex<String> index = new SpatialIndex<>();
    index.put("a", new Box(0, 0, 10, 10));
    index.put("a", new Box(5_000, 0, 10, 10));
    assertEquals(List.of(), index.query(new Box(0, 0, 20, 20)));
    assertEquals(List.of("a"), index.query(new Box(4_990, 0, 20, 20)));
    assertEquals(1, index.size());
  }

  @Test
  void removedItemIsGoneAndRemovingTwiceIsHarmless() {
    SpatialIndex<String> index = new SpatialIndex<>();
    index.put("long wire", new Box(-50_000, 0, 100_000, 4_000));
    index.put("node", new Box(0, 0, 10, 10));
    index.remove("long wire");
    index.remove("long wire");
    assertEquals(List.of("node"), index.query(new Box(-100, -100, 5_000, 5_000)));
    assertEquals(Optional.empty(), index.box("long wire"));
  }

  @Test
  void boundsAreThoseOfAllItemsWhateverCameWentAndMoved() {
    Random random = new Random(11);
    SpatialIndex<Integer> index = new SpatialIndex<>();
    Map<Integer, Box> boxes = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      int item = random.nextInt(12);
      if (random.nextInt(3) == 0) {
        index.remove(item);
        boxes.remove(item);
      } else {
        Box box =
            new Box(
                random.nextInt(-40, 40),
                random.nextInt(-40, 40),
                random.nextInt(30),
                random.nextInt(30));
        index.put(item, box);
        boxes.put(item, box);
      }
      // Not asked after each change, as whoever follows a drag asks once a frame.
      if (random.nextInt(3) > 0) {
        assertEquals(Box.around(boxes.values()), index.bounds(), "change " + i);
      }
    }
    index.clear();
    assertEquals(Optional.empty(), index.bounds());
  }

  @Test
  void hundredThousandItemsAreQueriedWithoutLookingAtAll() {
    SpatialIndex<Integer> index = new SpatialIndex<>();
    for (int i = 0; i < 100_000; i++) {
      index.put(i, new Box(i % 316 * 216.0, i / 316 * 140.0, 136, 90));
    }
    long start = System.nanoTime();
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      found += index.query(new Box(i * 60.0, i * 40.0, 1_280, 800)).size();
    }
    double millis = (System.nanoTime() - start) / 1e6;
    assertTrue(found > 10_000, "found " + found);
    assertTrue(millis < 2_000, "1,000 queries took " + millis + " ms");
  }
}
