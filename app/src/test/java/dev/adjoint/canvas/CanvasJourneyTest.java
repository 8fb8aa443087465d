// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.DoubleClick;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
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
class CanvasJourneyTest {
  private DocumentViewModel document;
  private CanvasViewModel model;
  private CanvasView view;

  @Start
  void start(Stage stage) {
    StagedCanvas staged =
        StagedCanvas.open(
            stage, (canvas, its) -> OpChooser.attach(canvas, its, new Messages(Language.ENGLISH)));
    document = staged.document();
    model = staged.model();
    view = staged.view();
  }

  private Point2D screen(double x, double y) {
    Bounds bounds = view.localToScreen(view.getBoundsInLocal());
    return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
  }

  private String drop(FxRobot robot, String op, double x, double y) {
    String[] id = new String[1];
    robot.interact(() -> id[0] = view.drop(op, x, y).orElseThrow());
    return id[0];
  }

  private static void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to)).moveTo(to);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void key(FxRobot robot, KeyCode code, boolean control) {
    // Headless windows do not tell modifiers of real key presses.
    robot.interact(
        () ->
            Event.fireEvent(
                view,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
  }

  private Point2D output(String node) {
    return view.portToScreen(node, Side.OUTPUT, 0).orElseThrow();
  }

  private Point2D input(String node, int port) {
    return view.portToScreen(node, Side.INPUT, port).orElseThrow();
  }

  @Test
  void graphIsBuiltMovedUndoneAndRedoneByMouseAndKeyboard(FxRobot robot) {
    String relu = drop(robot, "Relu", 200, 100);
    String softmax = drop(robot, "Softmax", 500, 100);
    drag(robot, output(relu), input(softmax, 0));
    assertEquals(
        Optional.of(PortRef.of(relu)), document.graph().node(softmax).orElseThrow().input(0));

    Point2D header = view.modelToScreen(softmax).orElseThrow();
    double before = document.graph().node(softmax).orElseThrow().position().orElseThrow().y();
    drag(robot, header, header.add(0, 120));
    double after = document.graph().node(softmax).orElseThrow().position().orElseThrow().y();
    assertEquals(before + 120, after, 4);
    assertEquals(Set.of(softmax), document.selection().nodes());

    Graph built = document.graph();
    for (int i = 0; i < 4; i++) {
      key(robot, KeyCode.Z, true);
    }
    assertEquals(Graph.EMPTY, document.graph());
    for (int i = 0; i < 4; i++) {
      key(robot, KeyCode.Y, true);
    }
    assertEquals(built, document.graph());
  }

  @Test
  void droppedWireStaysInSightWhileOpsAreOfferedForIt(FxRobot robot) {
    String relu = drop(robot, "Relu", 200, 100);
    drag(robot, output(relu), screen(500, 300));
    assertTrue(robot.lookup("#op-chooser").tryQuery().isPresent());
    Point end = model.overlay().draft().orElseThrow().end();
    assertEquals(new Point(500, 300), end);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Optional.empty(), model.overlay().draft());
  }

  @Test
  void listOfOpsIsAsLongAsWhatItHolds(FxRobot robot) {
    DoubleClick.at(robot, screen(300, 100), "#op-chooser");
    Region chooser = robot.lookup("#op-chooser").query();
    double all = chooser.getHeight();
    robot.write("embedding");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(chooser.getHeight() < all / 2, chooser.getHeight() + " of " + all);
  }

  @Test
  void whatWasLaidOutElsewhereIsSeenThereAndNotWhereItCameFrom(FxRobot robot) {
    String relu = drop(robot, "Relu", 200, 100);
    String softmax = drop(robot, "Softmax", 500, 100);
    Map<String, Point> places =
        Map.of(relu, new Point(9_000, 4_000), softmax, new Point(9_300, 4_000));
    robot.interact(() -> model.arranger().layOutAll(places));
    WaitForAsyncUtils.waitForFxEvents();
    for (Point corner : places.values()) {
      assertTrue(model.visible().contains(new Box(corner.x(), corner.y(), 100, 40)));
    }
  }

  @Test
  void boxSelectsAndDeleteRemoves(FxRobot robot) {
    drop(robot, "Relu", 200, 100);
    drop(robot, "Relu", 200, 250);
    String kept = drop(robot, "Relu", 600, 100);
    drag(robot, screen(20, 20), screen(330, 400));
    assertEquals(Set.of("relu", "relu2"), document.selection().nodes());
    key(robot, KeyCode.DELETE, false);
    assertEquals(Set.of(kept), document.graph().nodesById().keySet());
  }

  @Test
  void arrowsNudgeAndSelectAllSelects(FxRobot robot) {
    drop(robot, "Relu", 200, 100);
    drop(robot, "Relu", 400, 100);
    key(robot, KeyCode.A, true);
    assertEquals(2, document.selection().nodes().size());
    double before = document.graph().node("relu").orElseThrow().position().orElseThrow().x();
    key(robot, KeyCode.RIGHT, false);
    key(robot, KeyCode.RIGHT, false);
    assertEquals(
        before + 8, document.graph().node("relu").orElseThrow().position().orElseThrow().x());
    assertEquals(3, document.past().depth());
  }

  @Test
  void wheelZoomsAndRightDragPans(FxRobot robot) {
    drop(robot, "Relu", 200, 100);
    robot.moveTo(screen(450, 300)).scroll(2, javafx.geometry.VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(model.viewport().zoom() > 1, model.viewport().toString());
    Viewport zoomed = model.viewport();
    robot.press(MouseButton.SECONDARY).moveTo(screen(500, 350)).release(MouseButton.SECONDARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(zoomed.offsetX() + 50, model.viewport().offsetX(), 1);
  }

  @Test
  void nothingIsPaintedWhileNothingChanges(FxRobot robot) throws InterruptedException {
    drop(robot, "Relu", 200, 100);
    Thread.sleep(300);
    long painted = view.paintedFrames();
    assertTrue(painted > 0);
    Thread.sleep(500);
    assertEquals(painted, view.paintedFrames());
  }

  @Test
  void dropBesideTheCanvasAddsNothing(FxRobot robot) {
    robot.interact(() -> assertEquals(Optional.empty(), view.drop("Relu", -50, 100)));
    assertEquals(Graph.EMPTY, document.graph());
  }

  @Test
  void doubleClickOffersOpsAndEnterTakesTheBestMatch(FxRobot robot) {
    DoubleClick.at(robot, screen(300, 200), "#op-chooser");
    robot.write("sigm").type(KeyCode.ENTER);
    assertEquals(Set.of("sigmoid"), document.graph().nodesById().keySet());
    assertTrue(view.isFocused());
  }

  @Test
  void wireDroppedOnTheCanvasGetsTheChosenOpAtItsEnd(FxRobot robot) {
    String relu = drop(robot, "Relu", 200, 100);
    drag(robot, output(relu), screen(450, 350));
    robot.write("softmax").type(KeyCode.ENTER);
    assertEquals(
        Optional.of(PortRef.of(relu)), document.graph().node("softmax").orElseThrow().input(0));
    assertEquals(2, document.past().depth());
  }

  @Test
  void escapeTakesNoOp(FxRobot robot) {
    DoubleClick.at(robot, screen(300, 200), "#op-chooser");
    robot.write("x").type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Graph.EMPTY, document.graph());
  }
}
