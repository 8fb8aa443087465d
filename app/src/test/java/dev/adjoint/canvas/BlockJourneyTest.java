// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.DoubleClick;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Blocks and comments by mouse.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class BlockJourneyTest {
  private DocumentViewModel document;
  private CanvasViewModel model;
  private CanvasView view;

  @Start
  void start(Stage stage) {
    StagedCanvas staged =
        StagedCanvas.open(
            stage,
            (canvas, its) -> InPlaceEditor.attach(canvas, its, new Messages(Language.ENGLISH)));
    document = staged.document();
    model = staged.model();
    view = staged.view();
    document.show(
        Graph.builder("blocks")
            .node(Node.of("a", "Relu").at(60, 100))
            .node(Node.of("b", "Tanh", "a").at(360, 100))
            .blocks(List.of(new Block("pair", "Pair", List.of("a", "b"), false, "", Extras.NONE)))
            .build());
    model.setViewport(Viewport.IDENTITY);
  }

  private void click(FxRobot robot, Point world) {
    Point2D screen = view.toScreen(world);
    robot.moveTo(screen).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Block block() {
    return document.graph().blocks().getFirst();
  }

  @Test
  void blockIsRenamedFoldedAndOpenedByMouse(FxRobot robot) {
    Point title = model.scene().blocks().look("pair").orElseThrow().titleRow().centre();
    DoubleClick.at(robot, view.toScreen(title), "#in-place-editor");
    robot.write("Encoder").push(KeyCode.ENTER);
    assertEquals("Encoder", block().title());
    click(robot, model.scene().blocks().look("pair").orElseThrow().chevron().centre());
    assertTrue(block().folded());
    Point folded = model.scene().node("block:pair").orElseThrow().box().centre();
    DoubleClick.at(robot, view.toScreen(folded), () -> !block().folded());
    assertFalse(block().folded());
  }

  @Test
  void commentIsWrittenInPlace(FxRobot robot) {
    click(robot, new Point(700, 500));
    robot.interact(model::beginComment);
    robot.write("why so").push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("why so", document.graph().comments().getFirst().text());
  }
}
