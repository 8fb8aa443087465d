// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TurningRingTest {
  private final TurningRing ring = new TurningRing();
  private final List<Double> angles = new ArrayList<>();

  @Start
  void start(Stage stage) {
    ring.angleProperty().subscribe(angle -> angles.add(angle.doubleValue()));
    stage.setScene(new Scene(ring, 40, 40));
    stage.show();
  }

  private void turning(boolean on) {
    WaitForAsyncUtils.waitForAsyncFx(1_000, () -> ring.setTurning(on));
  }

  @Test
  void turnsByTenStepsASecondAndNotInEveryPulse() throws InterruptedException {
    long start = System.nanoTime();
    turning(true);
    TimeUnit.MILLISECONDS.sleep(500);
    turning(false);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(angles.size() > 2, angles::toString);
    assertTrue(angles.size() <= 10 * seconds + 2, angles::toString);
  }

  @Test
  void standsStillWhenItIsNotSeen() throws InterruptedException {
    turning(true);
    turning(false);
    int before = angles.size();
    TimeUnit.MILLISECONDS.sleep(250);
    assertEquals(before, angles.size());
  }
}
