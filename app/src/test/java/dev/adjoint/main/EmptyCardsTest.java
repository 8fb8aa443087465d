// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.training.TrainingState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/// What the parts of the training view say before there is anything to show in them.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class EmptyCardsTest {
  private static final String XOR =
      """
      {"adjoint": 1, "name": "xor", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": ["N", 2]}},
        {"id": "t", "op": "Input", "attributes": {"shape": ["N"], "dtype": "int64"}},
        {"id": "s", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}},
        {"id": "loss", "op": "SoftmaxCrossEntropyLoss", "inputs": ["s", "t"]}],
       "outputs": ["loss"],
       "training": {"loss": "loss", "optimizer": {"kind": "sgd", "learning_rate": 0.5},
        "batch": 4, "epochs": 20,
        "data": {"x": {"path": "xor.csv", "columns": ["a", "b"], "test": "xor.csv"},
                 "t": {"path": "xor.csv", "columns": ["t"], "test": "xor.csv", "label": true}}}}
      """;

  @TempDir private Path folder;
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, new ChosenFiles(), 1400, 950);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private void open(FxRobot robot) throws Exception {
    Files.writeString(folder.resolve("xor.csv"), "a,b,t\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
    Path project = folder.resolve("xor.json");
    Files.writeString(project, XOR);
    Staged.openFile(window, project);
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.TRAIN));
    robot.interact(() -> Staged.complete(window));
  }

  private static boolean isSeen(FxRobot robot, String query) {
    for (Node at = robot.lookup(query).query(); at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> promises(FxRobot robot) {
    return robot.lookup(".caption").queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .filter(text -> text.contains(" appear"))
        .sorted()
        .toList();
  }

  @Test
  void everyCardSaysWhatWillAppearInIt(FxRobot robot) throws Exception {
    open(robot);
    assertEquals(6, promises(robot).size(), () -> promises(robot) + "");
    for (String chart : List.of("#loss-curve", "#accuracy-curve", ".norm-strips", "#confusion")) {
      assertFalse(isSeen(robot, chart), chart);
    }
  }

  @Test
  void whatHasAppearedTakesThePlaceOfTheWords(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("#train");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> window.training().state() == TrainingState.DONE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), promises(robot));
    for (String chart : List.of("#loss-curve", "#accuracy-curve", ".norm-strips", "#confusion")) {
      assertTrue(isSeen(robot, chart), chart);
    }
  }
}
