// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A double click of somebody who clicks on until it counts: where everything is new to the
/// program, or the machine is busy, the second click of two comes too late.
public final class DoubleClick {
  private static final int MOST_CLICKS = 10;

  private DoubleClick() {}

  /// @param place on the screen
  /// @param counted whether what the double click is to do has happened
  public static void at(FxRobot robot, Point2D place, BooleanSupplier counted) {
    at(robot, () -> place, counted);
  }

  /// The same on what may move meanwhile.
  public static void at(FxRobot robot, Supplier<Point2D> place, BooleanSupplier counted) {
    for (int clicks = 0; clicks < MOST_CLICKS && !counted.getAsBoolean(); clicks++) {
      robot.moveTo(place.get()).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /// Until a part is there that `query` finds.
  public static void at(FxRobot robot, Point2D place, String query) {
    at(robot, place, () -> robot.lookup(query).tryQuery().isPresent());
  }
}
