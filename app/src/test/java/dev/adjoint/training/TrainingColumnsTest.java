// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
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
class TrainingColumnsTest {
  private Appearance appearance;

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    TrainingColumns columns =
        new TrainingColumns(
            card("graph"),
            card("samples"),
            card("losses"),
            card("accuracies"),
            card("norms"),
            card("confusion"),
            card("runs"),
            card("settings"));
    Scene scene = new Scene(columns, 1400, 640);
    appearance.attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static Card card(String id) {
    Card card = new Card(new SimpleStringProperty(id), new Region());
    card.setId(id);
    return card;
  }

  @Test
  void partsKeepTheirHeightsAtLargeTextByScrolling(FxRobot robot) {
    Region confusion = robot.lookup("#confusion").queryAs(Region.class);
    assertTrue(confusion.getWidth() < 420, "one of three columns");
    robot.interact(() -> appearance.zoomProperty().set(1.5));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {});
    assertEquals(360 * 1.5, confusion.getHeight(), 1);
  }
}
