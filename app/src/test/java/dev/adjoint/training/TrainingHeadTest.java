// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TrainingHeadTest {
  private final TrainingViewModel training =
      new TrainingViewModel(
          new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph),
          order -> new FakeJob(),
          FxBridge.direct());
  private Appearance appearance;
  private TrainingHead head;

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    head =
        new TrainingHead(training, new Messages(Language.ENGLISH), appearance.palette(), () -> {});
    Scene scene = new Scene(new StackPane(head), 1500, 300);
    appearance.attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    training.close();
  }

  private long rows() {
    return head.getChildren().stream().filter(Node::isManaged).count();
  }

  @Test
  void largeTextTakesTwoRows(FxRobot robot) {
    assertEquals(1, rows());
    robot.interact(() -> appearance.zoomProperty().set(1.5));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {});
    assertEquals(2, rows());
    robot.interact(() -> appearance.zoomProperty().set(1));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {});
    assertEquals(1, rows());
  }

  @Test
  void thePlaceInTheRunGivesWayToTheNumbers(FxRobot robot) {
    robot.interact(head::applyCss);
    Node place = head.lookup(".training-row .row-text");
    assertEquals(0, place.minWidth(-1));
    Node fact = head.lookup(".training-fact");
    assertEquals(fact.prefWidth(-1), fact.minWidth(-1));
  }
}
