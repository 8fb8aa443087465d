// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PracticeTest {
  private final Practice practice = new Practice();

  private Optional<Long> picture(boolean recoloured) {
    return practice.picture(recoloured).map(Ration::most).map(Duration::toMillis);
  }

  private long frame(boolean whole) {
    return practice.frame(whole).most().toMillis();
  }

  @Test
  void givesPicturesAtAnotherZoomMoreTimeOncePaintingIsFamiliar() {
    for (int i = 0; i <= 10; i++) {
      assertEquals(Optional.of(8L), picture(false));
    }
    assertEquals(Optional.of(50L), picture(false));
  }

  @Test
  void letsOtherColoursComeInSeveralFramesWhilePaintingIsNew() {
    for (int i = 0; i <= 10; i++) {
      assertTrue(practice.picture(true).isEmpty());
    }
    assertEquals(Optional.of(50L), picture(true));
  }

  @Test
  void givesChangesMoreTimeOnceTheyAreFamiliar() {
    for (int i = 0; i <= 10; i++) {
      assertEquals(4, frame(true));
      practice.change();
    }
    assertEquals(16, frame(true));
  }

  @Test
  void givesTheFirstPictureOfAGraphLittleHoweverManyThereWere() {
    for (int i = 0; i < 20; i++) {
      practice.change();
      practice.picture(false);
    }
    assertEquals(4, frame(false));
  }

  @Test
  void letsLargerPiecesBePaintedAtOnceOnceChangesAreFamiliar() {
    assertEquals(DueBoxes.PIECE, practice.piece());
    for (int i = 0; i <= 10; i++) {
      practice.change();
    }
    assertEquals(2 * DueBoxes.PIECE, practice.piece());
  }
}
