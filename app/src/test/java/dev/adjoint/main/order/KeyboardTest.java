// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.Sight;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.main.EditorWindow;
import dev.adjoint.main.Staged;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.palette.PaletteRow;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drawing without a pointer.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1000, 800);
    window.canvas().requestFocus();
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void choose(FxRobot robot, String words) {
    robot.write(words);
    WaitForAsyncUtils.waitForFxEvents();
    press(robot, KeyCode.ENTER);
  }

  private Set<String> selected() {
    return window.document().selection().nodes();
  }

  @Test
  void nodesAreAddedJoinedNamedAndSetWithoutAPointer(FxRobot robot) {
    press(robot, KeyCode.INSERT);
    choose(robot, "Input");
    press(robot, KeyCode.F2);
    choose(robot, "images");
    assertEquals(Set.of("images"), selected());
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.SPACE);
    choose(robot, "Relu");
    assertEquals(
        Optional.of(PortRef.of("images")),
        window.document().graph().node("relu").orElseThrow().input(0));
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.ALT, KeyCode.LEFT);
    assertEquals(Set.of("images"), selected());
    press(robot, KeyCode.ENTER);
    assertFalse(window.canvas().isFocused());
    press(robot, KeyCode.SHIFT, KeyCode.F6);
    press(robot, KeyCode.F6);
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.ALT, KeyCode.RIGHT);
    press(robot, KeyCode.DELETE);
    assertEquals(1, window.document().graph().nodes().size());
  }

  @Test
  void panelsBehindTheTrainingViewAreNoPartsOfTheWindow(FxRobot robot) {
    press(robot, KeyCode.INSERT);
    choose(robot, "Relu");
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.TRAIN));
    robot.interact(() -> window.canvas().requestFocus());
    for (int i = 0; i < 2; i++) {
      javafx.scene.Node before = focused();
      press(robot, KeyCode.F6);
      assertNotEquals(before, focused());
      assertTrue(Sight.has(focused()), () -> "hidden: " + focused());
    }
  }

  @Test
  void opThatEnterMeansIsMarkedInThePaletteAndDownGoesOnFromThere(FxRobot robot) {
    press(robot, KeyCode.SLASH);
    robot.write("soft");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Softmax", markedOp(robot));
    press(robot, KeyCode.DOWN);
    assertEquals("Softplus", markedOp(robot));
    press(robot, KeyCode.ENTER);
    assertEquals(Set.of("softplus"), selected());
  }

  private static String markedOp(FxRobot robot) {
    Object row =
        robot.lookup(".palette-list").queryListView().getSelectionModel().getSelectedItem();
    return row instanceof PaletteRow.Entry entry ? entry.op().name() : String.valueOf(row);
  }

  @Test
  void letterThatOpensASearchIsNotTypedIntoIt(FxRobot robot) {
    press(robot, KeyCode.INSERT);
    choose(robot, "Input");
    for (KeyCode key : List.of(KeyCode.W, KeyCode.SLASH)) {
      robot.interact(() -> window.canvas().requestFocus());
      String letter = key == KeyCode.W ? "w" : "/";
      robot.interact(() -> fire(KeyEvent.KEY_PRESSED, "", key));
      assertTrue(focused() instanceof TextField, "the key leads into a field");
      robot.interact(() -> fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
      robot.interact(() -> fire(KeyEvent.KEY_RELEASED, "", key));
      assertEquals("", ((TextField) focused()).getText());
      robot.interact(() -> fire(KeyEvent.KEY_TYPED, "a", KeyCode.UNDEFINED));
      assertEquals("a", ((TextField) focused()).getText());
      press(robot, KeyCode.ESCAPE);
    }
  }

  private javafx.scene.Node focused() {
    return window.canvas().getScene().getFocusOwner();
  }

  private void fire(EventType<KeyEvent> type, String letter, KeyCode code) {
    Event.fireEvent(focused(), new KeyEvent(type, letter, "", code, false, false, false, false));
  }

  @Test
  void enterLeadsToWhatANewNodeLacks(FxRobot robot) {
    press(robot, KeyCode.INSERT);
    choose(robot, "Input");
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.ENTER);
    robot.write("2x3");
    press(robot, KeyCode.ENTER);
    assertEquals(
        Optional.of(new AttributeValue.Dims(Shape.of(2, 3))),
        Optional.ofNullable(
            window
                .document()
                .graph()
                .nodes()
                .iterator()
                .next()
                .attributes()
                .values()
                .get("shape")));
  }

  @Test
  void wireIsLedToAPortThatFitsAndOthersAreNotOffered(FxRobot robot) {
    Graph graph =
        Graph.builder("apart")
            .node(
                Node.of("x", "Input")
                    .with("shape", new AttributeValue.Dims(Shape.of(2, 3)))
                    .at(0, 0))
            .node(Node.of("h", "Relu").at(220, 0))
            .node(Node.of("pick", "Where").at(220, 200))
            .build();
    robot.interact(() -> window.document().show(graph));
    robot.interact(() -> window.document().select(Selection.ofNode("x")));
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.W);
    ListView<?> list = robot.lookup(".search-box .list-view").queryListView();
    List<String> offered =
        list.getItems().stream()
            .map(hit -> ((dev.adjoint.search.SearchViewModel.Hit) hit).finding().title())
            .toList();
    assertTrue(offered.contains("h · Relu · X"), offered.toString());
    assertFalse(offered.contains("pick · Where · condition"), offered.toString());
    choose(robot, "h relu");
    assertEquals(
        Optional.of(PortRef.of("x")), window.document().graph().node("h").orElseThrow().input(0));
  }

  @Test
  void commentIsWrittenAndABlockMadeAndFolded(FxRobot robot) {
    press(robot, KeyCode.C);
    robot.write("why so");
    press(robot, KeyCode.ESCAPE);
    assertEquals("why so", window.document().graph().comments().getFirst().text());
    Graph pair =
        Graph.builder("pair")
            .node(Node.of("a", "Relu").at(0, 0))
            .node(Node.of("b", "Tanh", "a").at(220, 0))
            .build();
    robot.interact(() -> window.document().show(pair));
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.CONTROL, KeyCode.A);
    press(robot, KeyCode.CONTROL, KeyCode.G);
    press(robot, KeyCode.ESCAPE);
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.ALT, KeyCode.H);
    assertTrue(window.document().graph().blocks().getFirst().folded());
    press(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.H);
    assertFalse(window.document().graph().blocks().getFirst().folded());
  }

  @Test
  void outlineSpeaksTheGraphAndHistoryGoesBack(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.INSERT);
    choose(robot, "Input");
    robot.interact(() -> window.canvas().requestFocus());
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
    // Its rows come a pulse later.
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !spokenRow(robot).isEmpty());
    press(robot, KeyCode.HOME);
    assertTrue(robot.lookup("#outline").tryQuery().isPresent());
    String spoken = spokenRow(robot);
    assertTrue(spoken.startsWith("input: Input gives "), spoken);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    ListView<?> history = robot.lookup("#history").queryListView();
    assertEquals(List.of("As it was opened", "Add Input"), history.getItems());
    robot.interact(() -> history.getSelectionModel().select(0));
    assertEquals(0, window.document().graph().nodes().size());
    robot.interact(() -> history.getSelectionModel().select(1));
    assertEquals(1, window.document().graph().nodes().size());
  }

  /// What is said of the outline's row; empty while there is none.
  private static String spokenRow(FxRobot robot) {
    return robot
        .lookup("#outline .tree-cell")
        .match((TreeCell<?> row) -> !row.isEmpty())
        .tryQueryAs(TreeCell.class)
        .map(TreeCell::getAccessibleText)
        .orElse("");
  }
}
