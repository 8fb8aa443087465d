// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Theme;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
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
class SearchBoxTest {
  private Appearance appearance;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    appearance = new Appearance();
    window = Staged.open(stage, appearance, new ChosenFiles(), 1000, 700);
    window
        .document()
        .show(
            Graph.builder("pair")
                .node(Node.of("images", "Input").at(0, 0))
                .node(Node.of("hidden", "Relu", "images").at(220, 0))
                .build());
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void commandIsGivenByName(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.write("theme: dark");
    press(robot, KeyCode.ENTER);
    assertEquals(Theme.DARK, appearance.themeProperty().get());
    assertFalse(robot.lookup("#search-everything").tryQuery().isPresent());
  }

  @Test
  void firstHitIsSeenToBeMarkedAfterTyping(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.write("theme");
    WaitForAsyncUtils.waitForFxEvents();
    ListView<?> found = robot.lookup(".search-box .list-view").query();
    assertEquals(0, found.getSelectionModel().getSelectedIndex());
    press(robot, KeyCode.ESCAPE);
  }

  @Test
  void nodeIsFoundAndRevealed(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.F);
    robot.write("hid");
    press(robot, KeyCode.ENTER);
    assertEquals(Set.of("hidden"), window.document().selection().nodes());
  }

  @Test
  void opIsAddedFromTheBoxOfEverything(FxRobot robot) {
    robot.clickOn("#search-button");
    robot.write("LogSoftmax");
    press(robot, KeyCode.ENTER);
    assertTrue(
        window.document().graph().nodes().stream().anyMatch(n -> n.op().equals("LogSoftmax")));
  }

  @Test
  void escapeGivesTheFocusBackAndChangesNothing(FxRobot robot) {
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("quit");
    press(robot, KeyCode.ESCAPE);
    assertTrue(window.canvas().isFocused());
    assertEquals(2, window.document().graph().nodes().size());
  }

  @Test
  void pageOfShortcutsIsReadAndClosedByKeys(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.SLASH);
    ScrollPane page = robot.lookup("#shortcuts .scroll-pane").query();
    double seen = page.getViewportBounds().getHeight();
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> page.getContent().getLayoutBounds().getHeight() > seen);
    press(robot, KeyCode.PAGE_DOWN);
    assertTrue(page.getVvalue() > 0, "page down reads on");
    for (int stops = 0; stops < 4; stops++) {
      press(robot, KeyCode.TAB);
    }
    press(robot, KeyCode.ESCAPE);
    assertFalse(robot.lookup("#shortcuts").tryQuery().isPresent());
  }

  @Test
  void helpWithoutANodeTellsWhatKeysAndMouseDo(FxRobot robot) {
    press(robot, KeyCode.F1);
    assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
    press(robot, KeyCode.ESCAPE);
    robot.interact(() -> window.document().select(Selection.ofNode("hidden")));
    press(robot, KeyCode.F1);
    assertFalse(robot.lookup("#shortcuts").tryQuery().isPresent());
  }

  @Test
  void everyKeyStandsOnThePageOfShortcuts(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.SLASH);
    assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
    // Its columns come one after the other.
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("Ctrl+Shift+P").tryQuery().isPresent());
    press(robot, KeyCode.ESCAPE);
    assertFalse(robot.lookup("#shortcuts").tryQuery().isPresent());
  }
}
