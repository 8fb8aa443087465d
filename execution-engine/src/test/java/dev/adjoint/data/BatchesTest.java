// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class BatchesTest {

  /// Row `i` is `[10 i, 10 i + 1]` with label `i`.
  private static Dataset rows(int count) throws DataException {
    Tensor x = Tensor.of(DType.FLOAT32, Shape.of(count, 2), i -> i / 2 * 10 + i % 2);
    Tensor t = Tensor.of(DType.INT64, Shape.of(count), i -> i);
    return Dataset.of(Map.of("x", x, "t", t));
  }

  private static List<Long> labels(Iterator<SequencedMap<String, Tensor>> batches) {
    List<Long> labels = new ArrayList<>();
    while (batches.hasNext()) {
      Tensor batch = batches.next().getOrDefault("t", Tensor.vector());
      Arrays.stream(batch.toLongs()).forEach(labels::add);
    }
    return labels;
  }

  @Test
  void keepsTheLastPartialBatch() throws DataException {
    Batches batches = new Batches(rows(7), 3, false, 0);
    assertEquals(3, batches.count());
    List<Long> sizes = new ArrayList<>();
    batches
        .epoch(0, 0)
        .forEachRemaining(b -> sizes.add(b.getOrDefault("t", Tensor.vector()).elements()));
    assertEquals(List.of(3L, 3L, 1L), sizes);
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), labels(batches.epoch(5, 0)));
    assertEquals(List.of(6L), labels(batches.epoch(0, 2)));
  }

  @Test
  void aBatchLargerThanTheDataIsTheData() throws DataException {
    Batches batches = new Batches(rows(2), 100, true, 1);
    assertEquals(1, batches.count());
    assertEquals(2, labels(batches.epoch(0, 0)).size());
    assertThrows(IllegalArgumentException.class, () -> new Batches(rows(2), 0, true, 1));
  }

  @Test
  void shufflesEveryEpochAnewAndRepeatablyBySeed() throws DataException {
    Batches batches = new Batches(rows(100), 8, true, 42);
    List<Long> first = labels(batches.epoch(0, 0));
    assertEquals(first, labels(new Batches(rows(100), 8, true, 42).epoch(0, 0)));
    assertFalse(first.equals(labels(batches.epoch(1, 0))));
    assertFalse(first.equals(labels(new Batches(rows(100), 8, true, 43).epoch(0, 0))));
    assertEquals(
        labels(new Batches(rows(100), 8, false, 0).epoch(0, 0)), first.stream().sorted().toList());
    assertEquals(first.subList(16, 100), labels(batches.epoch(0, 2)));
  }

  @Test
  void everyRowComesFirstAboutEquallyOften() throws DataException {
    int[] counts = new int[5];
    for (int seed = 0; seed < 5000; seed++) {
      counts[new Batches(rows(5), 5, true, seed).order(0)[0]]++;
    }
    assertTrue(Arrays.stream(counts).allMatch(c -> c > 880 && c < 1120), Arrays.toString(counts));
  }

  @Test
  void rowsOfAllColumnsStayTogether() throws DataException {
    Iterator<SequencedMap<String, Tensor>> epoch = new Batches(rows(9), 4, true, 3).epoch(0, 0);
    while (epoch.hasNext()) {
      SequencedMap<String, Tensor> batch = epoch.next();
      Tensor x = batch.getOrDefault("x", Tensor.vector());
      long[] labels = batch.getOrDefault("t", Tensor.vector()).toLongs();
      for (int row = 0; row < labels.length; row++) {
        assertArrayEquals(
            new double[] {10 * labels[row], 10 * labels[row] + 1},
            new double[] {x.get(2L * row), x.get(2L * row + 1)});
      }
    }
    assertThrows(NoSuchElementException.class, epoch::next);
  }

  @Test
  void refusesNoRows() {
    DataException fault = assertThrows(DataException.class, () -> rows(0));
    assertEquals("data: there are no rows; give at least one", fault.getMessage());
  }
}
