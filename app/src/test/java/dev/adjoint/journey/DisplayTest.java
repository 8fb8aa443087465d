// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.display.NeedsDisplay;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.session.RandomFeeds;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Mouse and keyboard together, which only a real display can tell.
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class DisplayTest {
  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new RandomFeeds(), 1200, 900);
    hands = desk.hands();
  }

  @BeforeEach
  void show() {
    hands.robot().interact(() -> desk.document().show(Samples.squareLoss()));
  }

  @AfterEach
  void close() {
    hands.robot().release(KeyCode.SHIFT, KeyCode.CONTROL);
    desk.close();
  }

  @Test
  void clickWithShiftAddsToTheSelectionAndTakesAway() {
    hands.select("x");
    hands.robot().press(KeyCode.SHIFT);
    hands.select("scaled");
    hands.select("loss");
    assertEquals(Set.of("x", "scaled", "loss"), desk.document().selection().nodes());
    assertTrue(hands.sees("3 nodes selected"));
    hands.select("scaled");
    hands.robot().release(KeyCode.SHIFT);
    assertEquals(Set.of("x", "loss"), desk.document().selection().nodes());
    hands.select("square");
    assertEquals(Set.of("square"), desk.document().selection().nodes());
  }

  @Test
  void wheelWithControlZoomsAboutThePointer() {
    Point2D node = desk.hands().header("scaled");
    double before = zoom();
    hands.robot().moveTo(node).press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP);
    hands.robot().release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(zoom() > before, before + " → " + zoom());
    Point2D after = desk.hands().header("scaled");
    assertEquals(0, node.distance(after), 2, "what is under the pointer stays there");
  }

  @Test
  void wheelWithShiftPansAndDoesNotZoom() {
    Viewport before = desk.document().viewportProperty().get();
    hands.robot().moveTo(hands.onCanvas(300, 300)).press(KeyCode.SHIFT);
    hands.robot().scroll(2, VerticalDirection.UP).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    Viewport after = desk.document().viewportProperty().get();
    assertEquals(before.zoom(), after.zoom());
    assertTrue(
        !before.toScreen(Point.ORIGIN).equals(after.toScreen(Point.ORIGIN)), after.toString());
  }

  @Test
  void controlZUndoesAndControlShiftZRedoes() {
    hands.select("x");
    hands.robot().type(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(4, desk.graph().nodes().size());
    hands.robot().push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(5, desk.graph().nodes().size());
    hands.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(4, desk.graph().nodes().size());
  }

  private double zoom() {
    return desk.document().viewportProperty().get().zoom();
  }
}
