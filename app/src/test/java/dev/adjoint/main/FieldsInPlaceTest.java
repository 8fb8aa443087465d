// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A field that is pressed stays where it is until the button is let go.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FieldsInPlaceTest {
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1200, 900);
    window
        .document()
        .show(
            Graph.builder("g")
                .node(
                    Node.of("W", "Parameter")
                        .with("shape", new AttributeValue.Dims(Shape.of(2)))
                        .at(0, 0))
                .build());
    window.document().select(Selection.ofNode("W"));
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  @Test
  void aPressMeantForAFieldReachesItWhileTheHintAboveItGoes(FxRobot robot) {
    robot.interact(() -> Staged.complete(window));
    robot.clickOn("#attribute-shape");
    assertEquals(1, robot.lookup(".attribute-hint").queryAll().size());
    CheckBox trainable = robot.lookup(".attributes .check-box").queryAs(CheckBox.class);
    assertTrue(trainable.isSelected());
    robot.moveTo(trainable).press(MouseButton.PRIMARY).sleep(200);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(trainable.isSelected());
    assertEquals(1, robot.lookup(".attribute-hint").queryAll().size(), "that of the other is gone");
  }
}
