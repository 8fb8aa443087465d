// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.TreeCell;
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
class OutlineViewTest {
  private static final double ROW = 24;

  private Appearance appearance;

  @Start
  void start(Stage stage) {
    Fonts.register();
    DocumentViewModel document =
        new DocumentViewModel(
            StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
    document.show(
        Graph.builder("pair").node(Node.of("x", "Input")).node(Node.of("h", "Relu", "x")).build());
    appearance = new Appearance();
    Scene scene =
        new Scene(
            new OutlineView(
                document,
                new DocumentEdits(document).outputs(),
                new Messages(Language.ENGLISH),
                node -> {}),
            300,
            500);
    appearance.attach(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static Set<Double> heights(FxRobot robot) {
    return robot.lookup(".tree-cell").queryAllAs(TreeCell.class).stream()
        .filter(cell -> !cell.isEmpty())
        .map(TreeCell::getHeight)
        .collect(Collectors.toSet());
  }

  @Test
  void rowsHaveRoomForTheirTilesAtAnyTextSize(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !heights(robot).isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of(ROW), heights(robot));
    robot.interact(() -> appearance.zoomProperty().set(2));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of(2 * ROW), heights(robot));
  }
}
