// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class StatisticsPaneTest {
  private final Messages messages = new Messages(Language.ENGLISH);
  private final FxRobot robot = new FxRobot();
  private StatisticsPane pane;

  @Start
  void start(Stage stage) {
    pane = new StatisticsPane(messages, 5);
  }

  private Label remark(float... values) {
    Tensor vector = Tensor.floats(Shape.of(values.length), values);
    robot.interact(() -> pane.show(Optional.of(Analysis.of(vector))));
    return (Label) pane.getChildren().getLast();
  }

  @Test
  void figuresOfTheFiniteElementsAloneSayThatTheyAre() {
    Label remark = remark(1, 2, Float.NaN, Float.NEGATIVE_INFINITY);
    assertTrue(remark.isVisible());
    assertEquals(
        "min, mean, max, std and norm are of the 2 of 4 values that are finite.", remark.getText());
    robot.interact(() -> messages.languageProperty().set(Language.KOREAN));
    assertEquals("최소·평균·최대·표준편차·노름은 값 4개 중 유한한 2개의 것입니다.", remark.getText());
  }

  @Test
  void ofSoundTensorsNothingIsSaid() {
    remark(Float.NaN);
    Label remark = remark(1, 2);
    assertFalse(remark.isVisible() || remark.isManaged());
  }
}
