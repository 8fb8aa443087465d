// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Mouse and keyboard, as fast as the window follows: after each event it waits for the next pulse,
/// when the window has dealt with it and is laid out anew. TestFX's own robot waits for a fixed
/// time, longer than that, and knows no more afterwards.
final class QuickRobot {
  /// The pointer is seen so many times on its way, at the most.
  private static final int MOST_STEPS = 12;

  private static final double STEP = 8;

  private static final long PATIENCE_SECONDS = 60;

  /// Events of a real display come by way of its server, some time after they were sent.
  private static final boolean AT_ONCE = "Headless".equals(System.getProperty("glass.platform"));

  private final FxRobot robot = new Eyes();
  private final Scene scene;

  /// @param scene of the window that has to follow
  QuickRobot(Scene scene) {
    this.scene = scene;
  }

  void click(Node node) {
    click(robot.point(node).query());
  }

  void click(Point2D place) {
    moveTo(place);
    press();
    release();
  }

  void press() {
    mouse().pressNoWait(MouseButton.PRIMARY);
    settle();
  }

  void release() {
    mouse().releaseNoWait(MouseButton.PRIMARY);
    settle();
  }

  void moveTo(Point2D to) {
    Point2D from = robot.robotContext().getBaseRobot().retrieveMouse();
    int steps = (int) Math.clamp(from.distance(to) / STEP, 1, MOST_STEPS);
    for (int step = 1; step <= steps; step++) {
      mouse().moveNoWait(from.interpolate(to, (double) step / steps));
    }
    settle();
  }

  /// @param notches how far the wheel is turned, all at once; less than 0 for up
  void turn(int notches) {
    mouse().scrollNoWait(notches);
    settle();
  }

  /// Presses keys one after the other, then lets go of them.
  void push(KeyCode... keys) {
    for (KeyCode key : keys) {
      keyboard().pressNoWait(key);
    }
    settle();
    for (KeyCode key : List.of(keys).reversed()) {
      keyboard().releaseNoWait(key);
    }
    settle();
  }

  void write(String text) {
    robot.write(text, 0);
    settle();
  }

  /// Waits until a pulse has gone by and what it brought is done.
  void settle() {
    if (!AT_ONCE) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    CompletableFuture<Void> pulse = new CompletableFuture<>();
    Runnable heard = () -> pulse.complete(null);
    inWindow(
        () -> {
          scene.addPostLayoutPulseListener(heard);
          Platform.requestNextPulse();
        });
    pulse.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    inWindow(() -> scene.removePostLayoutPulseListener(heard));
  }

  /// Does that on the window's thread, after all that waits there, and comes back when it is done.
  static void inWindow(Runnable work) {
    Eyes.see(Executors.callable(work));
  }

  private MouseRobot mouse() {
    return robot.robotContext().getMouseRobot();
  }

  private KeyboardRobot keyboard() {
    return robot.robotContext().getKeyboardRobot();
  }
}
