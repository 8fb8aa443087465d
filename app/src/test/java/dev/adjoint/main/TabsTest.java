// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.command.Command;
import dev.adjoint.edit.AddNode;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.Page;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TabsTest {
  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, dialogs, 1000, 700);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name + ".json");
    Files.writeString(
        file,
        "{\"adjoint\": 1, \"name\": \""
            + name
            + "\", \"nodes\": [{\"id\": \"x\", \"op\": \"Input\"}]}");
    return file;
  }

  private List<String> titles() {
    return window.pages().open().stream().map(page -> page.title().getValue()).toList();
  }

  @Test
  void untouchedTabIsTakenAndOtherFilesGetTheirOwn(FxRobot robot) throws IOException {
    Path first = file("first");
    Path second = file("second");
    Staged.openFile(window, first);
    Staged.openFile(window, second);
    assertEquals(List.of("first.json", "second.json"), titles());
    assertEquals("second", window.document().graph().name());
    Staged.openFile(window, first);
    assertEquals(2, titles().size());
    assertEquals("first", window.document().graph().name());
  }

  @Test
  void tabsKeepFollowingWhateverIsCollected(FxRobot robot) {
    System.gc();
    robot.interact(() -> window.files().newGraph());
    assertEquals(2, robot.lookup(".document-tab").queryAll().size());
  }

  @Test
  void closedTabIsLetGo(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.files().newGraph());
    WeakReference<Page> closed = new WeakReference<>(window.pages().open().get(1));
    robot.interact(() -> window.files().closeFront());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return closed.get() == null;
        });
  }

  @Test
  void fileThatCannotBeOpenedLeavesNoTabBehind(FxRobot robot) throws IOException {
    Path first = file("first");
    Staged.openFile(window, first);
    Staged.openFile(window, folder.resolve("gone.json"));
    assertEquals(List.of("first.json"), titles());
    assertTrue(window.model().notices().last().orElseThrow().text().contains("gone.json"));
  }

  @Test
  void tabsAreTurnedByKeyAndClosedByTheirCross(FxRobot robot) throws IOException {
    Path first = file("first");
    Path second = file("second");
    Staged.openFile(window, first);
    Staged.openFile(window, second);
    robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("first", window.document().graph().name());
    robot.clickOn(robot.lookup(".tab-close").nth(0).<javafx.scene.Node>query());
    assertEquals(List.of("second.json"), titles());
    robot.interact(() -> window.files().closeFront());
    assertEquals(List.of("untitled"), titles());
  }

  @Test
  void eachTabKeepsItsOwnHistory(FxRobot robot) {
    var first = window.document();
    robot.interact(() -> first.perform(new AddNode(Node.of("a", "Input").at(0, 0))));
    robot.interact(() -> window.files().newGraph());
    assertNotEquals(first, window.document());
    assertFalse(command("edit.undo").isEnabled());
    robot.interact(() -> window.pages().turn(1));
    assertSame(first, window.document());
    robot.interact(() -> command("edit.undo").run());
    assertEquals(0, first.graph().nodes().size());
  }

  @Test
  void nodesAreCopiedFromOneTabToAnother(FxRobot robot) {
    Graph pair =
        Graph.builder("pair")
            .node(Node.of("a", "Input").at(0, 0))
            .node(Node.of("b", "Relu", "a").at(220, 0))
            .build();
    robot.interact(() -> window.document().show(pair));
    robot.interact(() -> command("edit.select-all").run());
    robot.interact(() -> command("edit.copy").run());
    robot.interact(() -> window.files().newGraph());
    robot.interact(() -> command("edit.paste").run());
    assertEquals(Set.of("a", "b"), window.document().graph().nodesById().keySet());
    assertEquals(1, window.document().graph().wires().size());
  }

  @Test
  void noTwoCommandsShareAKeyOrAShortcut() {
    Set<String> keys = new HashSet<>();
    Set<String> shortcuts = new HashSet<>();
    for (Command command : window.commands().all()) {
      assertTrue(keys.add(command.key()), command.key());
      assertTrue(
          command.shortcut().isEmpty() || shortcuts.add(command.shortcut()), command.shortcut());
    }
  }

  private Command command(String key) {
    return window.commands().find(key).orElseThrow();
  }
}
