// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
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
class StagesTest {
  /// Written by the window while a test reads it.
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Start
  void start(Stage stage) {
    stage.show();
  }

  /// Counts pulses among the works.
  private AnimationTimer pulses() {
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            done.add("pulse");
          }
        };
    timer.start();
    return timer;
  }

  private Stages stages() {
    return new Stages(List.of(() -> done.add("a"), () -> done.add("b"), () -> done.add("c")));
  }

  private Work work(String name) {
    return Work.once(() -> done.add(name));
  }

  /// One in three parts.
  private Work threeParts() {
    return () -> {
      done.add("part");
      return Collections.frequency(done, "part") < 3;
    };
  }

  @Test
  void noOtherThreadThanTheWindowsMayAskForTurnsOrGiveThemUp(FxRobot robot) {
    assertThrows(IllegalStateException.class, this::stages);
    List<Stages> begun = new ArrayList<>();
    robot.interact(() -> begun.add(stages()));
    assertThrows(IllegalStateException.class, () -> begun.getFirst().stop());
  }

  @Test
  void doesOneWorkEachPulse(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          pulses();
          stages();
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.contains("c"));
    String seen = String.join(" ", List.copyOf(done));
    assertTrue(seen.matches("pulse pulse (pulse )*a (pulse )+b (pulse )+c.*"), seen);
  }

  @Test
  void severalTakeTurnsAndNeverShareAPulse(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          pulses();
          stages();
          new Stages(List.of(() -> done.add("x"), () -> done.add("y")));
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.contains("c"));
    String seen = String.join(" ", List.copyOf(done));
    String turns = "a (pulse )+x (pulse )+b (pulse )+y (pulse )+c.*";
    assertTrue(seen.matches("(pulse )+" + turns), seen);
  }

  @Test
  void goesOnWithAWorkUntilThereIsNoMoreOfIt(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          pulses();
          new Stages(threeParts());
        });
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> Collections.frequency(done, "part") == 3 && pulsesAfter() > 3);
    String seen = String.join(" ", List.copyOf(done));
    assertTrue(seen.matches("(pulse )+part (pulse )+part (pulse )+part( pulse)+"), seen);
  }

  private int pulsesAfter() {
    return done.size() - done.lastIndexOf("part");
  }

  @Test
  void doesAllPartsOfAWorkBeforeTheNext(FxRobot robot) {
    robot.interact(
        () -> {
          Stages stages =
              new Stages(new StackPane(), () -> true, List.of(threeParts(), work("after")));
          stages.finish();
          assertEquals(List.of("part", "part", "part", "after"), done);
        });
  }

  @Test
  void doesNoOtherPartOfAWorkThatStopsIt(FxRobot robot) {
    robot.interact(
        () -> {
          AtomicReference<Stages> stages = new AtomicReference<>();
          stages.set(
              new Stages(
                  () -> {
                    done.add("part");
                    stages.get().stop();
                    return true;
                  }));
          stages.get().finish();
          assertEquals(List.of("part"), done);
          assertTrue(stages.get().isDone());
        });
  }

  @Test
  void waitsUntilItsPartIsSeen(FxRobot robot) throws TimeoutException {
    StackPane part = new StackPane();
    robot.interact(
        () -> {
          pulses();
          new Stages(part, List.of(() -> done.add("a")));
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.size() >= 5);
    assertFalse(done.contains("a"));
    robot.interact(() -> new Scene(part));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.contains("a"));
  }

  @Test
  void waitsForWhatIsWantedSooner(FxRobot robot) throws TimeoutException {
    StackPane part = new StackPane();
    AtomicBoolean ready = new AtomicBoolean();
    robot.interact(
        () -> {
          pulses();
          new Scene(part);
          new Stages(part, ready::get, List.of(work("a"), work("b")));
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.size() >= 10);
    assertFalse(done.contains("a"));
    ready.set(true);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.contains("b"));
  }

  @Test
  void goesOnWhereWhatIsWaitedForNeverComes(FxRobot robot) throws TimeoutException {
    StackPane part = new StackPane();
    robot.interact(
        () -> {
          new Scene(part);
          new Stages(part, () -> false, List.of(work("a")));
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.contains("a"));
  }

  @Test
  void doesEverythingAtOnceWhenAskedTo(FxRobot robot) {
    robot.interact(
        () -> {
          Stages stages = stages();
          assertFalse(stages.isDone());
          stages.finish();
          assertTrue(stages.isDone());
          assertEquals(List.of("a", "b", "c"), done);
        });
  }

  @Test
  void allOfThemAreDoneAtOnceForWhoCannotWaitForTheirTurns(FxRobot robot) {
    robot.interact(
        () -> {
          Stages.finishAll();
          stages();
          new Stages(threeParts());
          new Stages(List.of());
          assertTrue(Stages.finishAll());
          assertEquals(List.of("a", "b", "c", "part", "part", "part"), done);
          assertFalse(Stages.finishAll(), "nothing is left");
        });
  }

  @Test
  void doesNothingMoreOnceStopped(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          stages().stop();
          pulses();
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.size() >= 5);
    assertFalse(done.contains("a"));
  }
}
