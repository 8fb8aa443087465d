// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.Labels;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.FileDialogs;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.main.page.Surroundings;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.RandomFeeds;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Theme;
import dev.adjoint.type.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
class EditorWindowTest {
  private final Messages messages = new Messages(Language.ENGLISH);
  private Appearance appearance;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    appearance = new Appearance();
    window =
        Staged.open(
            stage,
            new Surroundings(
                StandardOps.CATALOG,
                new RandomFeeds(),
                messages,
                appearance,
                new NoDialogs(),
                () -> {}),
            1000,
            900);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static Graph squareLoss() {
    return Graph.builder("square")
        .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 3))).at(0, 0))
        .node(Node.of("y", "Mul", "x", "x").at(220, 0))
        .node(
            Node.of("loss", "ReduceSum", "y")
                .with("keepdims", new AttributeValue.Int(0))
                .at(440, 0))
        .output("loss")
        .build();
  }

  private void open(FxRobot robot, Graph graph) {
    robot.interact(() -> window.document().show(graph));
  }

  private void awaitDone(int steps) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> window.run().snapshotProperty().get().done() == steps);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean shows(FxRobot robot, String text) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> text.equals(label.getText()));
  }

  @Test
  void aBoxAboveTheGraphIsThereOnlyWhileItIsSeen(FxRobot robot) throws TimeoutException {
    open(robot, squareLoss());
    assertEquals(Set.of(), robot.lookup(".legend-box").queryAll());
    robot.interact(() -> window.run().stepForward());
    awaitDone(1);
    assertEquals(1, robot.lookup(".legend-box").queryAll().size());
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.TRAIN));
    assertEquals(Set.of(), robot.lookup(".legend-box").queryAll());
  }

  @Test
  void aLongNameLeavesTheZoomInSight(FxRobot robot) {
    open(robot, Graph.builder("A graph with a name that nobody would want to read twice").build());
    WaitForAsyncUtils.waitForFxEvents();
    Bounds name = onScreen(robot, "#breadcrumb");
    Bounds zoom = onScreen(robot, ".zoom-box");
    assertTrue(name.getMaxX() < zoom.getMinX(), name + " lies on " + zoom);
  }

  private static Bounds onScreen(FxRobot robot, String query) {
    javafx.scene.Node node = robot.lookup(query).query();
    return node.localToScreen(node.getLayoutBounds());
  }

  @Test
  void valuesOfAFewNodesAreOpenedAtOnceButNotOfAWholeGraph(FxRobot robot) {
    Graph.Builder graph = Graph.builder("chain");
    graph.node(Node.of("n0", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))).at(0, 0));
    for (int i = 1; i < 5; i++) {
      graph.node(Node.of("n" + i, "Relu", "n" + (i - 1)).at(160 * i, 0));
    }
    open(robot, graph.build());
    robot.interact(() -> window.document().select(Selection.ofNodes(Set.of("n0", "n1", "n2"))));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    assertEquals(3, robot.lookup(".floating-panel").queryAll().size());
    robot.interact(
        () ->
            window
                .document()
                .select(Selection.ofNodes(window.document().graph().nodesById().keySet())));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    assertEquals(3, robot.lookup(".floating-panel").queryAll().size());
    assertTrue(shows(robot, "Select at most 4 nodes to open their values: 5 are selected."));
  }

  @Test
  void opIsDraggedFromThePaletteOntoTheCanvas(FxRobot robot) {
    robot.interact(
        () -> robot.lookup(".palette .text-field").queryAs(TextField.class).setText("softmax"));
    WaitForAsyncUtils.waitForFxEvents();
    Label row =
        robot.lookup(".palette-entry .label").queryAllAs(Label.class).stream()
            .filter(label -> label.getText().equals("Softmax"))
            .findFirst()
            .orElseThrow();
    Bounds canvas = window.canvas().localToScreen(window.canvas().getBoundsInLocal());
    Point2D middle = new Point2D(canvas.getCenterX(), canvas.getCenterY());
    robot.moveTo(row).press(MouseButton.PRIMARY).moveTo(middle).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        List.of("Softmax"), window.document().graph().nodes().stream().map(Node::op).toList());
    assertEquals(Selection.ofNode("softmax"), window.document().selection());
    assertTrue(shows(robot, "not connected"));
  }

  @Test
  void steppingFillsTheChainRule(FxRobot robot) throws TimeoutException {
    open(robot, squareLoss());
    robot.clickOn("#step-forward").clickOn("#step-forward");
    awaitDone(2);
    assertEquals(Selection.ofNode("loss"), window.document().selection());
    assertTrue(shows(robot, "forward now"));
    robot.clickOn("#step-forward").clickOn("#step-forward");
    awaitDone(4);
    assertEquals(Selection.ofNode("y"), window.document().selection());
    assertTrue(shows(robot, "backward now"));
    assertTrue(shows(robot, messages.text("inspector.result")));
    var gradient = window.run().snapshotProperty().get().gradients().get(PortRef.of("x"));
    var value = window.run().snapshotProperty().get().values().get(PortRef.of("x"));
    for (int i = 0; i < 6; i++) {
      assertEquals(2 * value.get(i), gradient.get(i), 1e-6);
    }
    robot.clickOn("#step-back");
    awaitDone(3);
    robot.clickOn("#restart");
    awaitDone(0);
  }

  @Test
  void fieldThatNobodyHasFilledInYetIsNotCalledWrong(FxRobot robot) {
    open(robot, Graph.builder("new").node(Node.of("dense", "Dense").at(0, 0)).build());
    robot.interact(() -> window.document().select(Selection.ofNode("dense")));
    TextField units = robot.lookup("#attribute-units").queryAs(TextField.class);
    assertTrue(robot.lookup(".field-fault").queryAll().isEmpty());
    robot.interact(() -> units.setText("many"));
    assertFalse(robot.lookup(".field-fault").queryAll().isEmpty());
  }

  @Test
  void attributeIsChangedInItsFieldAndUndone(FxRobot robot) {
    open(robot, squareLoss());
    robot.interact(() -> window.document().select(Selection.ofNode("x")));
    TextField shape = robot.lookup("#attribute-shape").queryAs(TextField.class);
    robot.interact(() -> shape.setText("2×-3"));
    assertTrue(
        shows(robot, messages.text("attribute.must-be", messages.text("attribute.kind-shape"))));
    robot.clickOn(shape).interact(() -> shape.setText("4×5"));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "4×5", window.document().types().type(PortRef.of("y")).orElseThrow().shape().display());
    robot.clickOn("#undo");
    assertEquals(
        "2×3", window.document().types().type(PortRef.of("y")).orElseThrow().shape().display());
    assertEquals("2×3", shape.getText());
  }

  @Test
  void problemLeadsToItsNodeAndItsMendMendsIt(FxRobot robot) {
    Graph broken =
        squareLoss().toBuilder()
            .node(
                Node.of("w", "Parameter")
                    .with("shape", new AttributeValue.Dims(Shape.of(7, 2)))
                    .at(0, 200))
            .node(Node.of("z", "MatMul", "x", "w").at(220, 200))
            .build();
    open(robot, broken);
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.EDIT));
    assertTrue(window.document().types().hasErrors());
    robot.clickOn(".problems .hyperlink");
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(window.document().types().hasErrors());
  }

  @Test
  void languageAndThemeChangeInTheOpenWindow(FxRobot robot) {
    robot.interact(() -> messages.languageProperty().set(Language.KOREAN));
    List<String> menus =
        robot.lookup(".menu-bar .menu-button").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList();
    assertEquals(List.of("파일", "편집", "보기", "그래프", "정렬", "실행", "도움말"), menus);
    robot.clickOn("#theme");
    assertEquals(Theme.DARK, appearance.themeProperty().get());
  }

  @Test
  void everyLabelKeepsItsWordsAtTwiceTheSize(FxRobot robot) {
    open(robot, squareLoss());
    robot.interact(() -> appearance.zoomProperty().set(2));
    WaitForAsyncUtils.waitForFxEvents();
    double size = robot.lookup(".panel-title").queryAs(Label.class).getFont().getSize();
    assertEquals(30, size);
    assertEquals("x", Labels.chip("x").getText());
  }

  private static final class NoDialogs implements FileDialogs {
    @Override
    public Optional<Path> chooseToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseToSave(String suggestion) {
      return Optional.empty();
    }

    @Override
    public Answer askAboutChanges(String document) {
      return Answer.DISCARD;
    }
  }
}
