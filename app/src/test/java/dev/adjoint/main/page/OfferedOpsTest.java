// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.control.DoubleClick;
import dev.adjoint.graph.Graph;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is offered on the canvas lies above all that floats there: the first words to a newcomer,
/// the zoom, the legend.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class OfferedOpsTest {
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1000, 700);
    window.document().show(Graph.EMPTY);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private Point2D place(double right, double down) {
    CanvasView canvas = window.canvas();
    Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
    return new Point2D(
        bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
  }

  private static List<Node> above(Node part, Parent stage) {
    List<Node> layers = stage.getChildrenUnmodifiable();
    Node top = part;
    while (top.getParent() != stage) {
      top = top.getParent();
    }
    return layers.subList(layers.indexOf(top) + 1, layers.size());
  }

  @Test
  void nothingLiesAboveTheOpsOfferedInAnEmptyGraph(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    DoubleClick.at(robot, place(0.5, 0.4), "#op-chooser");
    Node chooser = robot.lookup("#op-chooser").query();
    assertEquals(List.of(), above(chooser, window.canvas().getParent()));
    robot.clickOn(".op-chooser .list-cell");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, window.document().graph().nodes().size());
    assertTrue(window.canvas().isFocused());
  }
}
