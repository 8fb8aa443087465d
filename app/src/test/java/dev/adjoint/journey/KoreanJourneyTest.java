// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.i18n.English;
import dev.adjoint.i18n.Language;
import dev.adjoint.main.Staged;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.ProjectFeeds;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A window that was turned to Korean in the middle of a run says nothing in English any more that
/// it could say in Korean: neither in its views nor in menus, tooltips or to a screen reader.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class KoreanJourneyTest {
  private final English english = new English();
  private final Set<String> left = new TreeSet<>();
  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new ProjectFeeds());
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void noWordOfTheWindowStaysEnglish() throws TimeoutException {
    Staged.openFile(desk.window(), Path.of("..", "projects", "xor.json"));
    hands.click("#step-forward");
    desk.awaitSteps(1);
    hands.click("#step-forward");
    desk.awaitSteps(2);
    hands.robot().interact(() -> desk.window().run().resume());
    desk.awaitSteps(desk.run().steps().size());
    var run = desk.run();
    hands.robot().interact(() -> desk.messages().languageProperty().set(Language.KOREAN));
    assertEquals(run.values(), desk.run().values());
    assertEquals(run.done(), desk.run().done());
    read("debugging", "");
    for (var node : desk.graph().nodes()) {
      hands.robot().interact(() -> desk.document().select(Selection.ofNode(node.id())));
      read("inspector of ", node.id());
    }
    for (String order :
        Set.of("view.outline", "view.history", "help.shortcuts", "help.about", "help.commands")) {
      give(order);
      read("", order);
      hands.robot().type(KeyCode.ESCAPE);
    }
    give("run.training-settings");
    read("training", "");
    assertEquals(Set.of(), left);
  }

  private void give(String order) {
    hands.robot().interact(() -> desk.window().commands().find(order).orElseThrow().run());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void read(String what, String where) {
    WaitForAsyncUtils.waitForFxEvents();
    hands.robot().interact(() -> walk(desk.window().root(), what + where));
  }

  private void walk(Node node, String where) {
    if (!node.isVisible()) {
      return;
    }
    note(node.getAccessibleText(), where);
    note(node.getAccessibleHelp(), where);
    switch (node) {
      case Labeled labeled -> note(labeled.getText(), where);
      case TextInputControl field -> note(field.getPromptText(), where);
      case MenuBar bar -> bar.getMenus().forEach(menu -> walk(menu, where));
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      note(control.getTooltip().getText(), where);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, where));
    }
  }

  private void walk(MenuItem item, String where) {
    note(item.getText(), where);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> walk(each, where));
    }
  }

  private void note(@org.jspecify.annotations.Nullable String text, String where) {
    if (text != null && english.says(text) && !isName(text)) {
      left.add(where + ": " + text);
    }
  }

  /// Ops, their settings and keys are called the same in every language.
  private static boolean isName(String text) {
    return StandardOps.CATALOG.all().stream()
            .anyMatch(
                op ->
                    op.name().equals(text)
                        || op.attributes().stream().anyMatch(each -> each.choices().contains(text)))
        || text.equals(KeyCode.DELETE.getName());
  }

  @Test
  void wordsThatWouldBeLeftAreFound() {
    assertTrue(english.says("Training settings"));
    assertTrue(english.says("8 nodes · 7 wires"));
  }
}
