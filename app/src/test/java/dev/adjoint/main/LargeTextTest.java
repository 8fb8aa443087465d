// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.DoubleClick;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.theme.Appearance;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What opens above the window grows with its text.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
  private Appearance appearance;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    appearance = new Appearance();
    window = Staged.open(stage, appearance, new ChosenFiles(), 1200, 790);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private void enlarge(FxRobot robot) {
    robot.interact(() -> appearance.zoomProperty().set(1.5));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// @return where the canvas is
  private Bounds chooseOp(FxRobot robot) {
    Bounds canvas = window.canvas().localToScreen(window.canvas().getLayoutBounds());
    DoubleClick.at(
        robot, new Point2D(canvas.getCenterX(), canvas.getCenterY()), "#op-chooser .list-view");
    return canvas;
  }

  @Test
  void rowsOfTheOpsToChooseFromAreAsHighAsTheirText(FxRobot robot) {
    enlarge(robot);
    chooseOp(robot);
    ListView<?> ops = robot.lookup("#op-chooser .list-view").queryListView();
    assertEquals(36, ops.getFixedCellSize());
    assertEquals(36 * 10, ops.getPrefHeight());
  }

  @Test
  void opsToChooseFromStayWithinANarrowCanvas(FxRobot robot) {
    robot.interact(() -> appearance.zoomProperty().set(2));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds canvas = chooseOp(robot);
    assertTrue(
        canvas.contains(Staged.onScreen(robot, "#op-chooser")),
        canvas + " " + Staged.onScreen(robot, "#op-chooser"));
  }

  @Test
  void shortcutsStandInTwoColumns(FxRobot robot) {
    enlarge(robot);
    robot.push(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(() -> robot.lookup("#shortcuts").query().applyCss()));
    long right =
        robot.lookup(".shortcut-column").queryAll().stream()
            .filter(column -> column.getBoundsInParent().getMinX() > 1)
            .count();
    assertTrue(right > 0, "all in one column");
    assertEquals(760 * 1.5, Staged.onScreen(robot, "#shortcuts").getWidth(), 1);
  }
}
