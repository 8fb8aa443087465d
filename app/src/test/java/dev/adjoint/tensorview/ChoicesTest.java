// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ChoicesTest {
  private final List<Integer> chosen = new ArrayList<>();
  private long size = 676;
  private Choices<Integer> choices;

  @Start
  void start(Stage stage) {
    choices =
        new Choices<>(
            new SimpleStringProperty("Rows"), axis -> "axis " + axis + " · " + size, chosen::add);
    stage.setScene(new Scene(choices, 200, 60));
    stage.show();
  }

  private String shown() {
    ComboBoxListViewSkin<?> skin = (ComboBoxListViewSkin<?>) choices.getSkin();
    return ((ListCell<?>) skin.getDisplayNode()).getText();
  }

  @Test
  void wordsFollowWhatTheyStandFor(FxRobot robot) {
    robot.interact(() -> choices.show(List.of(0, 1), 1));
    assertEquals("axis 1 · 676", shown());
    size = 8;
    robot.interact(() -> choices.show(List.of(0, 1), 1));
    assertEquals("axis 1 · 8", shown());
    assertEquals(List.of(), chosen, "nobody chose");
  }
}
