// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.main.page.PageViewModel.Activity;
import dev.adjoint.theme.Appearance;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is said above the graph leaves the controls there in reach.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class NoticePlaceTest {
  private static final String LONG =
      "train.npz: cannot be read: there is no such file or folder; put it there, or mend the path";

  private Appearance appearance;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    appearance = new Appearance();
    window = Staged.open(stage, appearance, new ChosenFiles(), 1400, 950);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private void complain(FxRobot robot, Activity activity) {
    robot.interact(() -> window.model().activityProperty().set(activity));
    robot.interact(() -> Staged.complete(window));
    robot.interact(
        () -> window.model().notices().ask(LONG, List.of(new Notice.Offer("file.save", () -> {}))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void assertApart(FxRobot robot, String one, String other) {
    Bounds here = Staged.onScreen(robot, one);
    Bounds there = Staged.onScreen(robot, other);
    assertTrue(here.getWidth() > 0 && there.getWidth() > 0, here + " and " + there);
    assertFalse(here.intersects(there), one + " at " + here + " lies on " + there);
  }

  @Test
  void aNoticeInTheTrainingCardLeavesTheZoomInReach(FxRobot robot) {
    complain(robot, Activity.TRAIN);
    assertApart(robot, ".trouble", ".zoom-box");
  }

  @Test
  void aNoticeLeavesTheZoomInReachWhereTheTextIsTwiceAsLarge(FxRobot robot) {
    robot.interact(() -> appearance.zoomProperty().set(2));
    complain(robot, Activity.DEBUG);
    assertApart(robot, ".trouble", ".zoom-box");
    assertApart(robot, ".trouble", "#breadcrumb");
    complain(robot, Activity.TRAIN);
    assertApart(robot, ".trouble", ".zoom-box");
  }

  @Test
  void aNoticeLeavesALongNameInSight(FxRobot robot) {
    robot.interact(
        () ->
            window
                .document()
                .show(Graph.builder("A graph with a name nobody would read twice").build()));
    complain(robot, Activity.DEBUG);
    assertApart(robot, ".trouble", "#breadcrumb");
  }

  private static long times(FxRobot robot, String text) {
    return robot
        .lookup(node -> node instanceof Label label && label.getText().equals(text))
        .<Label>queryAllAs(Label.class)
        .stream()
        .filter(label -> label.localToScene(label.getLayoutBounds()).getWidth() > 0)
        .count();
  }

  @Test
  void whatIsSaidIsSaidInOnePlace(FxRobot robot) {
    complain(robot, Activity.DEBUG);
    assertEquals(1, times(robot, LONG));
    robot.interact(() -> window.model().notices().say("laid out"));
    assertEquals(1, times(robot, "laid out"));
    assertEquals(0, times(robot, LONG));
  }
}
