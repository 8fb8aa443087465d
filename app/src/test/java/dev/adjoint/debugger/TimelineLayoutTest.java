// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {
  private static Timeline timeline(int forward, int backward, int done) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < forward; i++) {
      steps.add(new Step("n" + i, "n" + i, Step.Side.FORWARD, 1, Optional.empty()));
    }
    for (int i = forward - 1; i >= forward - backward; i--) {
      steps.add(new Step("n" + i, "n" + i, Step.Side.BACKWARD, 2, Optional.empty()));
    }
    return new Timeline(steps, done, Parts.WHOLE);
  }

  @Test
  void shortRunsKeepToTheWidestPitch() {
    TimelineLayout layout = TimelineLayout.of(timeline(2, 2, 0), 1000);
    assertEquals(TimelineLayout.MOST_PITCH, layout.pitch());
    assertEquals(0, layout.offset());
    assertEquals(42, layout.tick(0));
    assertEquals(2 * 84 + TimelineLayout.GAP + 42, layout.tick(2));
  }

  @Test
  void runsThatFitFillTheWidth() {
    TimelineLayout layout = TimelineLayout.of(timeline(10, 10, 0), 804);
    assertEquals(40, layout.pitch());
    TimelineLayout.Band last = layout.bands().getLast();
    assertEquals(804, last.x() + last.width(), 1e-9);
  }

  @Test
  void longRunsScrollToTheCurrentStep() {
    for (int done : new int[] {1, 500, 2000}) {
      TimelineLayout layout = TimelineLayout.of(timeline(1000, 1000, done), 800);
      assertEquals(TimelineLayout.LEAST_PITCH, layout.pitch());
      double x = layout.tick(done - 1);
      assertTrue(x >= 0 && x <= 800, done + " at " + x);
    }
  }

  @Test
  void everyTickIsFoundWhereItStands() {
    TimelineLayout layout = TimelineLayout.of(timeline(30, 20, 25), 400);
    for (int i = 0; i < 50; i++) {
      assertEquals(i, layout.stepAt(layout.tick(i)));
    }
    assertEquals(-1, TimelineLayout.of(Timeline.EMPTY, 400).stepAt(10));
  }

  @Test
  void timelineCountsItsSides() {
    Timeline timeline = timeline(3, 3, 4);
    assertEquals(3, timeline.count(Step.Side.FORWARD));
    assertEquals(3, timeline.doneOf(Step.Side.FORWARD));
    assertEquals(1, timeline.doneOf(Step.Side.BACKWARD));
    assertEquals("n2", timeline.current().orElseThrow().node());
    assertThrows(IllegalArgumentException.class, () -> timeline(1, 1, 3));
  }

  @Test
  void whoZoomsOutSeesThousandsOfStepsAtOnceAndTheCurrentOneAmongThem() {
    Timeline all = timeline(5_000, 5_000, 7_000);
    TimelineLayout layout =
        TimelineLayout.of(all, 800, OptionalDouble.of(0.0001), OptionalDouble.empty());
    assertTrue(layout.isMerged());
    assertEquals(800, layout.length(), 1e-9);
    assertEquals(0, layout.offset());
    double x = layout.tick(6_999);
    assertEquals(560, x, 3);
    assertEquals(6_999, layout.stepAt(x));
  }

  @Test
  void whatWasScrolledToStaysWithinTheBands() {
    Timeline all = timeline(1_000, 0, 1);
    TimelineLayout far =
        TimelineLayout.of(all, 800, OptionalDouble.empty(), OptionalDouble.of(1e9));
    assertEquals(1_000 * TimelineLayout.LEAST_PITCH - 800, far.offset());
    TimelineLayout before =
        TimelineLayout.of(all, 800, OptionalDouble.empty(), OptionalDouble.of(-5));
    assertEquals(0, before.offset());
  }
}
