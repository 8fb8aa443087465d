// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
  /// Elements are their own place in row-major order.
  private static Tensor counting(long... sizes) {
    return Tensor.of(DType.FLOAT64, Shape.of(sizes), i -> i);
  }

  @Test
  void lastTwoOfFourAxesRunAtFirst() {
    Slice slice = Slice.of(counting(2, 3, 4, 5));
    assertEquals(4, slice.rows());
    assertEquals(5, slice.columns());
    assertEquals(List.of(0, 1), slice.standing());
    assertEquals(13, slice.value(2, 3));
    assertEquals("[0, 0, 2, 3]", slice.index(2, 3));
  }

  @Test
  void standingAxesMove() {
    // 1·60 + 2·20 + 2·5 + 3
    Slice slice = Slice.of(counting(2, 3, 4, 5)).movedTo(0, 1).movedTo(1, 2);
    assertEquals(113, slice.value(2, 3));
    assertEquals("[1, 2, 2, 3]", slice.index(2, 3));
    assertEquals(2, slice.movedTo(1, 99).at().get(1));
  }

  @Test
  void anyTwoAxesCanRun() {
    Slice slice = Slice.of(counting(2, 3, 4, 5)).withRows(0).withColumns(1).movedTo(3, 4);
    assertEquals(2, slice.rows());
    assertEquals(3, slice.columns());
    // 1·60 + 2·20 + 0·5 + 4
    assertEquals(104, slice.value(1, 2));
    assertEquals("[1, 2, 0, 4]", slice.index(1, 2));
    assertEquals(List.of(2, 3), slice.standing());
  }

  @Test
  void choosingTheOtherRunningAxisSwapsThem() {
    Slice swapped = Slice.of(counting(2, 3)).withRows(1);
    assertEquals(3, swapped.rows());
    assertEquals(5, swapped.value(2, 1));
    assertEquals(swapped, Slice.of(counting(2, 3)).transposed().on(swapped.tensor()));
  }

  @Test
  void vectorIsARowAndScalarACell() {
    Slice vector = Slice.of(counting(7));
    assertEquals(1, vector.rows());
    assertEquals("[6]", vector.index(0, 6));
    Slice scalar = Slice.of(counting());
    assertEquals(1, scalar.columns());
    assertEquals("[]", scalar.index(0, 0));
    assertTrue(Slice.of(counting(0)).isEmpty());
    assertEquals(0, Slice.of(counting(0)).rows());
  }

  @Test
  void chosenPlaceIsKeptOnAnotherTensorAsFarAsItFits() {
    Slice chosen = Slice.of(counting(4, 3, 2)).movedTo(0, 3);
    assertEquals(3, chosen.on(counting(4, 3, 2)).at().get(0));
    assertEquals(1, chosen.on(counting(2, 3, 2)).at().get(0));
    assertEquals(Slice.of(counting(6)).at(), chosen.on(counting(6)).at());
  }

  @Test
  void blocksKeepTheGreatestMagnitude() {
    double[] values = {1, -5, 2, 0, 0, 0, Double.NaN, 3};
    Slice slice = Slice.of(Tensor.doubles(Shape.of(2, 4), values));
    var all = new CellBlock.Region(0, 0, 2, 4);
    assertArrayEquals(
        new double[] {-5, 2, 0, Double.NaN}, CellBlock.of(slice, all, 2, 2, () -> false).values());
    assertArrayEquals(
        new double[] {-5, Double.NaN}, CellBlock.of(slice, all, 1, 2, () -> false).values());
    assertArrayEquals(values, CellBlock.of(slice, all, 100, 100, () -> false).values());
    var part = new CellBlock.Region(1, 2, 1, 2);
    assertArrayEquals(
        new double[] {Double.NaN, 3}, CellBlock.of(slice, part, 9, 9, () -> false).values());
  }

  @Test
  void envelopeLosesNoPeak() {
    Tensor spike = Tensor.of(DType.FLOAT64, Shape.of(1 << 20), i -> i == 77_777 ? -9 : 1);
    Envelope curve = Envelope.of(Slice.of(spike), 0, () -> false);
    assertEquals(1024, curve.low().length);
    assertEquals(-9, curve.low()[77_777 / 1024]);
    assertEquals(1, curve.high()[77_777 / 1024]);
    assertEquals(-9, curve.min());
  }

  @Test
  void envelopeOfAShortRowIsTheRow() {
    double[] values = {1, 2, 3, -4, Double.NaN, 6};
    Slice slice = Slice.of(Tensor.doubles(Shape.of(2, 3), values));
    Envelope curve = Envelope.of(slice, 1, () -> false);
    assertArrayEquals(new double[] {-4, Double.NaN, 6}, curve.low());
    assertArrayEquals(curve.low(), curve.high());
    assertEquals(6, curve.max());
  }

  @Test
  void typedIndexMeansACell() {
    Slice matrix = Slice.of(counting(10, 20));
    assertEquals(7, TableState.target(matrix, "7").orElseThrow().row());
    assertEquals(19, TableState.target(matrix, "[7, 19]").orElseThrow().column());
    assertTrue(TableState.target(matrix, "10, 0").isEmpty());
    assertTrue(TableState.target(matrix, "nowhere").isEmpty());
    assertEquals(3, TableState.target(Slice.of(counting(9)), "3").orElseThrow().column());
    TableState.Target deep = TableState.target(Slice.of(counting(2, 3, 4)), "1 2 3").orElseThrow();
    assertEquals(23, deep.slice().value(deep.row(), deep.column()));
    assertTrue(TableState.target(Slice.of(counting(2, 3, 4)), "2 0 0").isEmpty());
  }

  @Test
  void cellsAreCopiedWithAllTheirDigits() {
    double[] values = {0.1, -2, Double.NaN, 1e-20, Double.NEGATIVE_INFINITY, 3};
    Slice slice = Slice.of(Tensor.doubles(Shape.of(2, 3), values));
    assertEquals(
        "0.1\t-2.0\tnan\n1.0E-20\t-inf\t3.0\n", CellText.tabbed(slice, CellText.all(slice)));
    assertEquals("-inf\t3.0\n", CellText.tabbed(slice, new CellSelection(1, 2, 1, 1)));
  }
}
