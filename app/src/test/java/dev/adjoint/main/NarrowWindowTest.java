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
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Where the text is large, what has no room is left out, and what is there is told in full.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class NarrowWindowTest {
  private final Messages messages = new Messages(Language.ENGLISH);
  private Appearance appearance;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    window =
        Staged.open(stage, Staged.surroundings(messages, appearance, new ChosenFiles()), 1200, 790);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// What is written there with fewer letters than it has.
  private static List<String> cut(FxRobot robot, String row) {
    return robot.lookup(row + " .text").queryAllAs(Text.class).stream()
        .filter(text -> text.getParent() instanceof Labeled && isSeen(text))
        .filter(text -> !text.getText().equals(((Labeled) text.getParent()).getText()))
        .map(text -> ((Labeled) text.getParent()).getText() + " as " + text.getText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 1",
    "ENGLISH, 1.25",
    "ENGLISH, 1.5",
    "KOREAN, 1",
    "KOREAN, 1.25",
    "KOREAN, 1.5"
  })
  void rowsAboveAndBelowTellWhatTheyTellInFull(Language language, double zoom, FxRobot robot) {
    robot.interact(() -> messages.languageProperty().set(language));
    robot.interact(() -> appearance.zoomProperty().set(zoom));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), cut(robot, ".status-bar"));
    assertEquals(List.of(), cut(robot, ".toolbar-row"));
    assertEquals(zoom < 1.5, isSeen(robot.lookup("#memory").query()));
    assertTrue(isSeen(robot.lookup(".status-bar .ok-text").query()));
    assertFalse(robot.lookup("#compile-time").query().isVisible());
  }
}
