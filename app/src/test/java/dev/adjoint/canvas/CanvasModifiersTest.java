// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.display.NeedsDisplay;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Real modifier keys, which the headless platform does not tell.
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class CanvasModifiersTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private CanvasView view;

  @Start
  void start(Stage stage) {
    Fonts.register();
    FxTextMetrics metrics = new FxTextMetrics();
    CanvasViewModel model = new CanvasViewModel(document, metrics);
    view =
        new CanvasView(
            model,
            new SimpleObjectProperty<>(Palette.LIGHT),
            metrics,
            new Messages(Language.ENGLISH));
    stage.setScene(new Scene(view, 900, 600));
    stage.show();
    model.setViewport(Viewport.IDENTITY);
    view.drop("Relu", 200, 100);
    view.drop("Tanh", 500, 100);
  }

  @Test
  void shiftClickAddsToTheSelectionAndControlZTakesBack(FxRobot robot) {
    robot.clickOn(view.modelToScreen("relu").orElseThrow());
    robot.press(KeyCode.SHIFT);
    robot.clickOn(view.modelToScreen("tanh").orElseThrow(), MouseButton.PRIMARY);
    robot.release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of("relu", "tanh"), document.selection().nodes());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Graph.EMPTY, document.graph());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of("relu"), document.graph().nodesById().keySet());
  }
}
