// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.MenuTarget;
import dev.adjoint.command.Choice;
import dev.adjoint.command.Command;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
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
class ContextMenusTest {
  private static final Wire INTO_TANH = new Wire(PortRef.of("relu"), "tanh", 0);

  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1000, 700);
    window
        .document()
        .show(
            Graph.builder("chain")
                .node(Node.of("x", "Input").at(0, 0))
                .node(Node.of("relu", "Relu", "x").at(200, 0))
                .node(Node.of("tanh", "Tanh", "relu").at(400, 0))
                .build());
    window.document().viewportProperty().set(new Viewport(0.8, 40, 120));
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private List<String> keys(MenuTarget target) {
    return ContextMenus.entries(window.commands(), target).stream()
        .filter(Command.class::isInstance)
        .map(entry -> ((Command) entry).key())
        .toList();
  }

  /// JavaFX takes the first underscore of a text for a mark of its own, unless it is told not to.
  @Test
  void namesInMenusKeepTheirUnderscores() {
    for (MenuTarget target : MenuTarget.values()) {
      Menus.items(ContextMenus.entries(window.commands(), target)).stream()
          .filter(item -> !(item instanceof SeparatorMenuItem))
          .forEach(item -> assertFalse(item.isMnemonicParsing(), item.getText()));
    }
  }

  @Test
  void everyOrderOfEveryMenuIsInTheBook() {
    for (MenuTarget target : MenuTarget.values()) {
      for (String key : ContextMenus.keys(target)) {
        boolean known =
            window.commands().find(key).isPresent() || window.commands().choice(key).isPresent();
        assertTrue(key.isEmpty() || known, key);
      }
    }
  }

  @Test
  void menusHoldOnlyWhatAppliesNow(FxRobot robot) {
    robot.interact(() -> window.document().select(Selection.ofNode("relu")));
    assertTrue(keys(MenuTarget.NODES).containsAll(List.of("edit.copy", "edit.delete-healing")));
    assertFalse(keys(MenuTarget.NODES).contains("arrange.left"), "one node has no line");
    robot.interact(() -> window.document().select(Selection.ofWire(INTO_TANH)));
    assertTrue(keys(MenuTarget.WIRE).contains("graph.bend"));
    assertFalse(keys(MenuTarget.WIRE).contains("graph.straighten"));
    robot.interact(() -> window.commands().find("graph.bend").orElseThrow().run());
    assertTrue(keys(MenuTarget.WIRE).contains("graph.straighten"));
  }

  @Test
  void blockIsGivenAColourInItsOwnMenu() {
    assertTrue(
        ContextMenus.entries(window.commands(), MenuTarget.BLOCK).stream()
            .anyMatch(entry -> entry instanceof Choice of && of.key().equals("graph.colour")));
  }

  @Test
  void rightClickOnANodeSelectsItAndItsMenuHeals(FxRobot robot) {
    Point2D header = window.canvas().modelToScreen("relu").orElseThrow();
    robot.clickOn(header, MouseButton.SECONDARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of("relu"), window.document().selection().nodes());
    robot.clickOn("Delete and join wires", MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        Optional.of(PortRef.of("x")), window.document().graph().node("tanh").get().input(0));
    assertEquals(1, window.document().past().depth());
  }

  @Test
  void rightClickOnAPortOffersWhatFitsBesideIt(FxRobot robot) {
    Point2D port = window.canvas().portToScreen("relu", Side.OUTPUT, 0).orElseThrow();
    robot.clickOn(port, MouseButton.SECONDARY);
    robot.clickOn("Add an op at this port", MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#op-chooser").tryQuery().isPresent());
  }
}
