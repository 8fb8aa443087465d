// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FocusReturnTest {
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1200, 900);
    window
        .document()
        .show(
            Graph.builder("clash")
                .node(source("x", "Input", 64, 784).at(0, 0))
                .node(source("W", "Parameter", 128, 10).at(0, 200))
                .node(Node.of("y", "MatMul", "x", "W").at(300, 0))
                .build());
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static Node source(String id, String op, long... sizes) {
    return Node.of(id, op).with("shape", new AttributeValue.Dims(Shape.of(sizes)));
  }

  private void worksOnTheCanvas(FxRobot robot) {
    assertTrue(window.canvas().isFocused(), () -> window.root().getScene().getFocusOwner() + "");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertEquals(3, window.document().selection().nodes().size());
  }

  @Test
  void noticeThatIsPutAwayLeavesTheKeyboardToTheCanvas(FxRobot robot) {
    robot.interact(() -> window.model().notices().complain("No."));
    robot.clickOn(".trouble .icon-button");
    worksOnTheCanvas(robot);
  }

  @Test
  void offerThatIsTakenLeavesTheKeyboardToTheCanvas(FxRobot robot) {
    robot.interact(
        () ->
            window
                .model()
                .notices()
                .ask("Well?", List.of(new Notice.Offer("file.understood", () -> {}))));
    robot.clickOn("I see");
    worksOnTheCanvas(robot);
  }

  @Test
  void fixThatIsDoneLeavesTheKeyboardToTheCanvas(FxRobot robot) {
    robot.interact(() -> window.document().select(Selection.ofNode("y")));
    robot.clickOn(".problem-text .button");
    assertFalse(window.document().types().hasErrors());
    worksOnTheCanvas(robot);
  }

  @Test
  void whoAsksForTheFocusHasIt(FxRobot robot) {
    TextField search = robot.lookup(".palette .text-field").queryAs(TextField.class);
    robot.interact(() -> window.model().notices().complain("No."));
    robot.interact(() -> robot.lookup(".trouble .icon-button").query().requestFocus());
    robot.interact(
        () -> {
          window.model().notices().clear();
          search.requestFocus();
        });
    assertTrue(search.isFocused());
  }
}
