// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Line;
import dev.adjoint.control.Sight;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.type.Shape;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
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
class SourceViewTest {
  private static final int LAYERS = 30;

  private final DocumentViewModel document =
      new DocumentViewModel(
          StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
  private Button elsewhere;
  private SourceViewModel code;

  @Start
  void start(Stage stage) {
    Fonts.register();
    elsewhere = new Button("elsewhere");
    document.show(deep());
    document.select(Selection.ofNode("w" + (LAYERS - 1)));
    code = new SourceViewModel(document, FxBridge.toWindow());
    SourceView view = new SourceView(code, new Messages(Language.ENGLISH), text -> {});
    Scene scene = new Scene(new VBox(elsewhere, view), 1200, 400);
    new Appearance().attach(scene);
    stage.setScene(scene);
    stage.show();
  }

  /// A chain of layers, of which the panel shows a few at a time.
  private static Graph deep() {
    Graph.Builder graph = Graph.builder("deep");
    graph.node(Node.of("h0", "Input").with("shape", dims(2, 3)));
    for (int i = 0; i < LAYERS; i++) {
      graph.node(Node.of("w" + i, "Parameter").with("shape", dims(3, 3)));
      graph.node(Node.of("h" + (i + 1), "MatMul", "h" + i, "w" + i));
    }
    return graph.output("h" + LAYERS).build();
  }

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }

  private void awaitCode() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !code.text(Dialect.KERAS).get().lines().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The nodes of the lines that are in sight in one language and of that state.
  private static Set<String> inSight(FxRobot robot, Dialect dialect, String state) {
    ListView<?> list = robot.lookup("#code-" + dialect.label()).queryListView();
    Bounds place = list.localToScene(list.getLayoutBounds());
    return robot.from(list).lookup(".code-line").queryAllAs(ListCell.class).stream()
        .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
        .filter(cell -> Sight.has(cell) && cell.getItem() != null)
        .filter(cell -> place.contains(cell.localToScene(0, cell.getHeight() / 2)))
        .map(cell -> ((Line) cell.getItem()).node())
        .collect(Collectors.toSet());
  }

  @Test
  void linesOfTheSelectedNodeAreInSightInEveryLanguage(FxRobot robot) throws TimeoutException {
    awaitCode();
    for (Dialect dialect : Dialect.values()) {
      assertEquals(Set.of("w29"), inSight(robot, dialect, "lit"), dialect + " from the beginning");
    }
    robot.interact(() -> document.select(Selection.ofNode("h2")));
    WaitForAsyncUtils.waitForFxEvents();
    for (Dialect dialect : Dialect.values()) {
      assertEquals(Set.of("h2"), inSight(robot, dialect, "lit"), dialect + " afterwards");
    }
  }

  @Test
  void linesThatWereMarkedToBeCopiedAreForgottenElsewhere(FxRobot robot) throws TimeoutException {
    robot.interact(() -> document.select(Selection.NONE));
    awaitCode();
    robot.clickOn("#code-numpy .code-keyword");
    assertEquals(Set.of(""), inSight(robot, Dialect.NUMPY, "selected"));
    robot.interact(elsewhere::requestFocus);
    assertEquals(Set.of(), inSight(robot, Dialect.NUMPY, "selected"));
    assertTrue(document.selection().nodes().isEmpty());
  }
}
