// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
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
class DropDownTest {
  private static final List<String> CHOICES =
      List.of("always", "not finite", "norm above", "norm below", "mean above", "zeros above");

  /// Between the lower box and the edge of the screen.
  private static final double EDGE = 60;

  @Start
  void start(Stage stage) {
    Fonts.register();
    BorderPane pane = new BorderPane();
    pane.setTop(box("high"));
    pane.setBottom(box("low"));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene = new Scene(pane, 300, screen.getHeight() - EDGE);
    new Appearance().attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static DropDown<String> box(String id) {
    DropDown<String> box = new DropDown<>();
    box.setId(id);
    box.getItems().setAll(CHOICES);
    return box;
  }

  @Test
  void listOpensRightBelow(FxRobot robot) {
    DropDown<?> box = robot.lookup("#high").queryAs(DropDown.class);
    for (int opened = 0; opened < 2; opened++) {
      Bounds list = open(robot, box);
      assertEquals(edges(box).getMaxY(), list.getMinY(), 1);
    }
  }

  @Test
  void listOpensRightAboveWhereThereIsNoRoomBelow(FxRobot robot) {
    DropDown<?> box = robot.lookup("#low").queryAs(DropDown.class);
    for (int opened = 0; opened < 2; opened++) {
      Bounds list = open(robot, box);
      assertEquals(edges(box).getMinY(), list.getMaxY(), 1);
    }
  }

  private static Bounds open(FxRobot robot, DropDown<?> box) {
    robot.interact(box::show);
    WaitForAsyncUtils.waitForFxEvents();
    Bounds list = edges(((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent());
    robot.interact(box::hide);
    return list;
  }

  private static Bounds edges(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }
}
