// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.Breakmark;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.scene.RunPicture;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PulseClockTest {
  private static final long MILLI = 1_000_000;

  private final PulseClock clock = new PulseClock();

  private static RunPicture step(String node) {
    return new RunPicture(
        true,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(new Wire(PortRef.of("x"), node, 0), new Pulse(0, false)),
        Optional.of(node),
        false,
        Breakmarks.NONE);
  }

  @Test
  void aPulseTravelsAndThenRests() {
    clock.start(step("a"), 0);
    assertTrue(clock.running());
    clock.tick(600 * MILLI);
    assertTrue(clock.running());
    clock.tick(700 * MILLI);
    assertFalse(clock.running());
  }

  @Test
  void withReducedMotionEverythingIsAtItsEndAtOnce() {
    clock.setReducedMotion(true);
    clock.start(step("a"), 0);
    assertFalse(clock.running());
  }

  @Test
  void theNextStepDropsThePulseThatIsStillOnItsWay() {
    clock.start(step("a"), 0);
    clock.tick(100 * MILLI);
    clock.start(step("b"), 100 * MILLI);
    clock.tick(700 * MILLI);
    assertTrue(clock.running());
    clock.tick(800 * MILLI);
    assertFalse(clock.running());
  }

  @Test
  void aBreakpointSetMeanwhileDoesNotSendThePulseAgain() {
    RunPicture first = step("a");
    clock.start(first, 0);
    clock.tick(700 * MILLI);
    Breakmark mark = Breakmark.NONE.plus(false, new Breakmark.Dot(true, false));
    clock.start(first.withBreakmarks(new Breakmarks(Map.of("a", mark), Map.of())), 800 * MILLI);
    assertFalse(clock.running());
  }

  @Test
  void fasterStepsMakeFasterPulses() {
    clock.setSpeed(10);
    clock.start(step("a"), 0);
    clock.tick(250 * MILLI);
    assertFalse(clock.running());
  }
}
