// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.Thumbnail;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuePictureTest {
  private static Thumbnail thumbnail(Tensor value) {
    return new ValuePicture(Palette.LIGHT).thumbnail(value).orElseThrow();
  }

  @Test
  void longVectorIsACurveThatLosesNoPeak() {
    Tensor vector = Tensor.of(DType.FLOAT32, Shape.of(11_600), i -> i == 250 ? -9 : 1);
    Thumbnail.Plot plot = assertInstanceOf(Thumbnail.Plot.class, thumbnail(vector));
    assertFalse(plot.bars());
    double[] values = plot.values();
    assertEquals(116, values.length);
    assertEquals(-9, values[2]);
    assertEquals(1, values[3]);
  }

  @Test
  void shortVectorIsBars() {
    Tensor vector = Tensor.floats(Shape.of(3), 1, -2, 3);
    Thumbnail.Plot plot = assertInstanceOf(Thumbnail.Plot.class, thumbnail(vector));
    assertTrue(plot.bars());
    assertArrayEquals(new double[] {1, -2, 3}, plot.values());
  }

  @Test
  void featureMapsAreTheChannelsOfTheFirstPicture() {
    // channel 1 is all 1, everything else, and the second picture, 0
    Tensor maps = Tensor.of(DType.FLOAT32, Shape.of(2, 8, 5, 4), i -> i / 20 == 1 ? 1 : 0);
    CellImage image = assertInstanceOf(Thumbnail.Cells.class, thumbnail(maps)).image();
    assertEquals(6 * 5 - 1, image.columns());
    assertEquals(2 * 6 - 1, image.rows());
    assertEquals(0xFF440154, image.at(0, 0));
    assertEquals(0xFFFDE725, image.at(0, 5));
    assertEquals(0xFF4A4F58, image.at(0, 4));
    // six in a row: the seventh begins the second row, a ninth there is none
    assertEquals(0xFF440154, image.at(6, 0));
    assertEquals(0xFF4A4F58, image.at(6, 10));
  }

  private static ValueLine line(float... values) {
    Tensor vector = Tensor.floats(Shape.of(values.length), values);
    return new ValuePicture(Palette.LIGHT).of("x", vector, Optional.empty()).lines().getFirst();
  }

  @Test
  void aNodeCountsWhatIsNoNumberInsteadOfAveragingIt() {
    float inf = Float.POSITIVE_INFINITY;
    assertEquals(new ValueLine("μ 2.000", "σ 1.000", Tone.PLAIN), line(1, 3));
    assertEquals(new ValueLine("∞ 2", "/ 3", Tone.ERROR), line(1, inf, -inf));
    assertEquals(new ValueLine("NaN 1", "/ 2", Tone.ERROR), line(1, Float.NaN));
    assertEquals(new ValueLine("NaN 1 · ∞ 1", "/ 4", Tone.ERROR), line(1, 2, Float.NaN, inf));
  }
}
