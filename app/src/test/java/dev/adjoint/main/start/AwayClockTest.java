// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.session.FxBridge;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class AwayClockTest {
  private static final double AWAY_MILLIS = 300;

  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void tellsHowLongTheWindowDidNotAnswerAndWhen(FxRobot robot) throws TimeoutException {
    AwayClock clock = AwayClock.start(FxBridge.toWindow());
    long before = System.currentTimeMillis();
    robot.interact(AwayClockTest::stayAway);
    // Asked at the latest a few milliseconds after it went away.
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> clock.longest().millis() > 0.8 * AWAY_MILLIS);
    assertTrue(clock.longest().millis() < 100 * AWAY_MILLIS);
    // Two clocks need not agree on a millisecond.
    assertTrue(clock.longest().since() >= before - 1);
    assertTrue(clock.longest().since() <= System.currentTimeMillis());
    // It computed all that time, whether it had a core or waited for one.
    assertTrue(clock.longestOwn().millis() <= clock.longest().millis());
    assertTrue(clock.longestOwn().millis() > 0);
  }

  @Test
  void whatTheWindowWaitsForInAnotherThreadIsItsOwnAndNotTheMachines(FxRobot robot)
      throws TimeoutException {
    AwayClock clock = AwayClock.start(FxBridge.toWindow());
    robot.interact(() -> LockSupport.parkNanos((long) (AWAY_MILLIS * 1e6)));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> clock.longestOwn().millis() > 0.8 * AWAY_MILLIS);
  }

  @Test
  void whatTheRendererWaitsForCountsAsFarAsTheWindowMayHaveWaitedForIt() {
    var computes = new CoreTimes.Times(90, 10);
    var sleeps = new CoreTimes.Times(20, 10);
    var starves = new CoreTimes.Times(5, 60);
    assertEquals(90, AwayClock.own(100, computes, starves));
    assertEquals(30, AwayClock.own(100, sleeps, starves));
    assertEquals(20, AwayClock.own(100, sleeps, new CoreTimes.Times(0, 500)));
    assertEquals(100, AwayClock.own(100, new CoreTimes.Times(0, 0), new CoreTimes.Times(0, 0)));
  }

  private static void stayAway() {
    long until = System.nanoTime() + (long) (AWAY_MILLIS * 1e6);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
