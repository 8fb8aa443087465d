// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotePlaceTest {
  private static final List<String> NOTE = List.of("No backward pass.", "Add a loss.");
  private static final double TITLE = 100;

  /// Every letter is 10 wide.
  private static Optional<NotePlace> place(TimelineLayout layout, double width) {
    return NotePlace.of(NOTE, layout, width, TITLE, line -> 10 * line.length());
  }

  private static Timeline forward(int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(new Step("n" + i, "n" + i, Step.Side.FORWARD, 1, Optional.empty()));
    }
    return new Timeline(steps, count, Parts.WHOLE);
  }

  private static Optional<NotePlace> place(int steps, double width) {
    return place(TimelineLayout.of(forward(steps), width), width);
  }

  @Test
  void shortTimelineHasTheNoteBesideIt() {
    NotePlace place = place(3, 1000).orElseThrow();
    assertEquals(List.of("No backward pass. Add a loss."), place.lines());
    assertEquals(3 * 84 + 24, place.x());
  }

  @Test
  void noteBreaksBetweenItsSentencesBeforeItGoesElsewhere() {
    assertEquals(NOTE, place(3, 500).orElseThrow().lines());
  }

  @Test
  void timelineThatFillsTheWidthHasTheNoteBesideItsTitle() {
    NotePlace place = place(200, 1000).orElseThrow();
    assertEquals(124, place.x());
    assertEquals(TimelinePainter.TITLE, place.y());
    assertEquals(List.of("No backward pass. Add a loss."), place.lines());
    assertEquals(List.of("No backward pass."), place(200, 300).orElseThrow().lines());
  }

  @Test
  void whatFitsNowhereIsLeftOut() {
    assertTrue(place(200, 250).isEmpty());
  }

  @Test
  void noteNeverLiesOnTheTimelineNorBeyondItsEdge() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      double width = 50 + random.nextInt(1500);
      Timeline timeline = forward(1 + random.nextInt(round % 2 == 0 ? 12 : 3000));
      TimelineLayout layout =
          TimelineLayout.of(
              timeline,
              width,
              round % 3 == 0 ? OptionalDouble.of(random.nextDouble(90)) : OptionalDouble.empty(),
              round % 5 == 0 ? OptionalDouble.of(random.nextDouble(9000)) : OptionalDouble.empty());
      place(layout, width).ifPresent(place -> assertFree(place, layout, width));
    }
  }

  private static void assertFree(NotePlace place, TimelineLayout layout, double width) {
    double right = place.x() + 10 * place.lines().stream().mapToInt(String::length).max().orElse(0);
    assertTrue(right <= width, place + " in " + width);
    boolean inTitleRow = place.y() + 7 < TimelinePainter.BAND_TOP - 6;
    boolean besideLabels = place.x() >= layout.length() - layout.offset() + 24;
    assertTrue(inTitleRow ? place.x() > TITLE : besideLabels, place + " on " + layout);
  }
}
