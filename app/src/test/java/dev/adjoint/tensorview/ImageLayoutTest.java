// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.theme.Palette;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageLayoutTest {
  private static Tensor counting(long... sizes) {
    return Tensor.of(DType.FLOAT64, Shape.of(sizes), i -> i);
  }

  private static ImageLayout guess(long... sizes) {
    return ImageLayout.of(Shape.of(sizes)).getFirst();
  }

  @Test
  void layoutIsGuessedFromTheShape() {
    assertEquals(ImageLayout.FLAT, guess(64, 784));
    assertEquals(ImageLayout.FLAT_CHW, guess(50, 3072));
    assertEquals(ImageLayout.HW, guess(120, 200));
    assertEquals(ImageLayout.HWC, guess(32, 48, 3));
    assertEquals(ImageLayout.CHW, guess(3, 32, 48));
    assertEquals(ImageLayout.NHW, guess(10, 28, 28));
    assertEquals(ImageLayout.NCHW, guess(64, 1, 28, 28));
    assertEquals(ImageLayout.NHWC, guess(64, 28, 28, 1));
    assertEquals(ImageLayout.NCHW, guess(8, 16, 14, 14));
    assertEquals(ImageLayout.FILTERS, guess(32, 16, 3, 3));
  }

  @Test
  void whatIsNoPictureIsNotOffered() {
    assertTrue(ImageLayout.of(Shape.of(5)).isEmpty());
    assertTrue(ImageLayout.of(Shape.of(64, 10)).isEmpty());
    assertTrue(ImageLayout.of(Shape.of(0, 784)).isEmpty());
    assertTrue(ImageLayout.of(Shape.of(2, 2, 2, 2, 2)).isEmpty());
  }

  @Test
  void onlyWhatIsHardlyAnythingElseOpensAsPictures() {
    assertTrue(ImageLayout.isPictures(Shape.of(64, 784)));
    assertTrue(ImageLayout.isPictures(Shape.of(8, 28, 28, 1)));
    assertTrue(ImageLayout.isPictures(Shape.of(32, 32, 3)));
    assertFalse(ImageLayout.isPictures(Shape.of(64, 1024)));
    assertFalse(ImageLayout.isPictures(Shape.of(8, 16, 14, 14)));
  }

  @Test
  void batchChannelsFirst() {
    TileGrid grid = TileGrid.of(counting(2, 3, 4, 5), ImageLayout.NCHW, false);
    assertEquals(6, grid.count());
    // tile 5 is n 1, c 2: 1·60 + 2·20 + 3·5 + 4
    assertEquals(119, grid.value(5, 3, 4, 0));
    assertEquals("1, 2", grid.caption(5));
    TileGrid coloured = TileGrid.of(counting(2, 3, 4, 5), ImageLayout.NCHW, true);
    assertEquals(2, coloured.count());
    assertEquals(60 + 40 + 19, coloured.value(1, 3, 4, 2));
    assertEquals("1", coloured.caption(1));
  }

  @Test
  void batchChannelsLast() {
    TileGrid grid = TileGrid.of(counting(2, 4, 5, 3), ImageLayout.NHWC, false);
    // tile 5 is n 1, c 2: 1·60 + 3·15 + 4·3 + 2
    assertEquals(119, grid.value(5, 3, 4, 0));
    TileGrid coloured = TileGrid.of(counting(2, 4, 5, 3), ImageLayout.NHWC, true);
    assertEquals(60 + 15 + 6 + 1, coloured.value(1, 1, 2, 1));
  }

  @Test
  void flatRowsAreSquares() {
    TileGrid digits = TileGrid.of(counting(10, 784), ImageLayout.FLAT, true);
    assertEquals(10, digits.count());
    assertEquals(28, digits.height());
    assertEquals(3 * 784 + 5 * 28 + 6, digits.value(3, 5, 6, 0));
    TileGrid planes = TileGrid.of(counting(2, 192), ImageLayout.FLAT_CHW, true);
    assertEquals(8, planes.width());
    assertEquals(192 + 2 * 64 + 8 + 1, planes.value(1, 1, 1, 2));
    TileGrid pixels = TileGrid.of(counting(2, 192), ImageLayout.FLAT_HWC, true);
    assertEquals(192 + 24 + 3 + 2, pixels.value(1, 1, 1, 2));
  }

  @Test
  void pictureThatIsPointedOutIsTheSliceOfTheOtherLooks() {
    Tensor tensor = counting(2, 3, 4, 5);
    Slice slice = TileGrid.of(tensor, ImageLayout.NCHW, false).slice(5, Slice.of(tensor));
    assertEquals(List.of(1L, 2L, 0L, 0L), slice.at());
    Tensor last = counting(2, 4, 5, 3);
    Slice channel = TileGrid.of(last, ImageLayout.NHWC, false).slice(4, Slice.of(last));
    assertEquals("[1, 3, 4, 1]", channel.index(3, 4));
  }

  @Test
  void scalingSuitsTheNumbers() {
    assertEquals(ImageScaling.UNIT, scaling(0, 0.5, 1));
    assertEquals(ImageScaling.BYTES, scaling(0, 130, 255));
    assertEquals(ImageScaling.SPAN, scaling(0, 2, 7));
    assertEquals(ImageScaling.SYMMETRIC, scaling(-1, 0, 2));
    assertEquals(ImageScaling.SPAN, scaling(0, 100, 1000));
  }

  private static ImageScaling scaling(double... values) {
    Tensor tensor = Tensor.doubles(Shape.of(values.length), values);
    return ImageScaling.of(TensorStatistics.of(tensor), false);
  }

  @Test
  void pixelsAreTheNumbersScaled() {
    Tensor tensor = Tensor.doubles(Shape.of(1, 2, 3), 0, 0.5, 1, 1, Double.NaN, 0);
    TileGrid grid = TileGrid.of(tensor, ImageLayout.HWC, true);
    TilePixels pixels = new TilePixels(grid, ImageScaling.UNIT, Analysis.of(tensor), Palette.LIGHT);
    assertEquals(0xFF0080FF, pixels.colour(0, 0, 0));
    // not-a-number is never black or white
    assertEquals(0xFFC9252D, pixels.colour(0, 0, 1));
    assertEquals("[0, 0, 0] = 0 0.5000 1", ImageLook.said(grid, new TileCanvas.Pixel(0, 0, 0)));
  }

  @Test
  void tilesLieInRowsAndAreFoundUnderThePointer() {
    TileGrid grid = TileGrid.of(counting(100, 784), ImageLayout.FLAT, true);
    TileLayout layout = TileLayout.of(grid, 320, 200, 1);
    // 28·2 pixels and a gap of 6: (320 − 2 + 6) / 62
    assertEquals(56, layout.tileWidth());
    assertEquals(5, layout.across());
    assertEquals(2, layout.rowsShown());
    assertEquals(18, layout.lastTopRow());
    TileCanvas.Pixel pixel = layout.pixelAt(1 + 62 + 10, 1 + 75 + 20, 4).orElseThrow();
    assertEquals(new TileCanvas.Pixel(26, 10, 5), pixel);
    assertTrue(layout.pixelAt(1 + 58, 20, 0).isEmpty());
  }

  @Test
  void onePictureAloneFillsTheRoom() {
    TileGrid grid = TileGrid.of(counting(10, 20), ImageLayout.HW, true);
    TileLayout layout = TileLayout.of(grid, 402, 300, 1);
    assertEquals(400, layout.tileWidth());
    assertEquals(200, layout.tileHeight());
    assertEquals(0, layout.lastTopRow());
  }
}
