// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.welcome.Shelf;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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
class WelcomeTest {
  private final Messages messages = new Messages(Language.ENGLISH);
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    System.setProperty(Shelf.PROPERTY, Path.of("..", "projects").toString());
    window =
        Staged.open(
            stage, Staged.surroundings(messages, new Appearance(), new ChosenFiles()), 1000, 900);
    window.welcome();
  }

  @AfterEach
  void close() {
    System.clearProperty(Shelf.PROPERTY);
    Staged.close(window);
  }

  private void awaitCards(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !robot.lookup(".welcome-card").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void cardOpensItsLesson(FxRobot robot) throws TimeoutException {
    awaitCards(robot);
    assertEquals(1, window.pages().open().size(), "the untouched graph made room");
    robot.clickOn("#card-01-numpy");
    Staged.awaitOpened(window);
    assertEquals("1 · By hand, as in NumPy", window.document().graph().name());
  }

  @Test
  void tourLeadsRoundInFiveStopsInAnyLanguage(FxRobot robot) throws TimeoutException {
    awaitCards(robot);
    robot.clickOn("#take-tour");
    Staged.awaitOpened(window);
    assertEquals("2 · A Gradients node, as in TensorFlow", window.document().graph().name());
    assertEquals("This is the graph", text(robot, "#tour .panel-title"));
    robot.clickOn("#tour-next").clickOn("#tour-next");
    robot.interact(() -> messages.languageProperty().set(Language.KOREAN));
    assertEquals("앞으로 한 걸음", text(robot, "#tour .panel-title"));
    robot.clickOn("#step-forward");
    robot.clickOn("#tour-next").clickOn("#tour-next");
    assertEquals("마침", robot.lookup("#tour-next").queryButton().getText());
    robot.clickOn("#tour-next");
    assertFalse(robot.lookup("#tour").tryQuery().isPresent());
  }

  @Test
  void tourIsTakenByTheKeyboardToo(FxRobot robot) throws TimeoutException {
    awaitCards(robot);
    robot.clickOn("#take-tour");
    Staged.awaitOpened(window);
    robot.type(KeyCode.ENTER).type(KeyCode.RIGHT);
    assertEquals("3 of 5", text(robot, "#tour .caption"));
    robot.type(KeyCode.LEFT);
    assertEquals("2 of 5", text(robot, "#tour .caption"));
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#tour").tryQuery().isPresent());
    assertTrue(window.canvas().isFocused());
  }

  @Test
  void newGraphBeginsWhereOneCanDraw(FxRobot robot) throws TimeoutException {
    awaitCards(robot);
    robot.clickOn("New graph");
    assertTrue(window.document().graph().nodes().isEmpty());
    assertEquals(2, window.pages().open().size());
  }
}
