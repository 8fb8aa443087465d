// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagesTest {
  @Test
  void digitsArePicturesHoweverTheirBatchIsLaidOut() {
    Optional<Images> digits = Optional.of(new Images(64, 28, 28));
    assertEquals(digits, Images.in(Shape.of(64, 784)));
    assertEquals(digits, Images.in(Shape.of(64, 28, 28)));
    assertEquals(digits, Images.in(Shape.of(64, 1, 28, 28)));
  }

  @Test
  void matricesAndSequencesAreNoPictures() {
    assertTrue(Images.in(Shape.of(64, 10)).isEmpty());
    assertTrue(Images.in(Shape.of(8, 16, 16)).isEmpty());
    assertTrue(Images.in(Shape.of(8, 28, 32)).isEmpty());
    assertTrue(Images.in(Shape.of(8, 3, 28, 28)).isEmpty());
  }
}
