// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.training.TrainingState;
import dev.adjoint.type.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

/// What training says and does in a graph that was just drawn, until a run can begin.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TrainingSetUpTest {
  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();
  private final Messages messages = new Messages(Language.ENGLISH);
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    Fonts.register();
    Appearance appearance = new Appearance();
    window = Staged.open(stage, Staged.surroundings(messages, appearance, dialogs), 1400, 950);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private static Graph.Builder product() {
    return Graph.builder("drawn")
        .node(source("x", "Input", 2, 3).at(0, 0))
        .node(source("w", "Parameter", 3, 4).at(0, 200))
        .node(Node.of("z", "MatMul", "x", "w").at(300, 0));
  }

  private static Node source(String id, String op, long... sizes) {
    return Node.of(id, op).with("shape", new AttributeValue.Dims(Shape.of(sizes)));
  }

  private void show(FxRobot robot, Graph graph) {
    robot.interact(() -> window.document().show(graph));
  }

  private void showWithLoss(FxRobot robot) {
    show(robot, product().node(Node.of("mean", "ReduceMean", "z").at(600, 0)).build());
  }

  private void pressTrain(FxRobot robot) {
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String banner(FxRobot robot) {
    return robot.lookup("#training-notice .label").queryAs(Label.class).getText();
  }

  private Optional<String> said() {
    return window.model().notices().last().map(Notice::text);
  }

  private void awaitFocus(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(query).query().isFocused());
  }

  @Test
  void trainOpensTheSettingsOfAGraphThatIsNotSetUp(FxRobot robot) throws Exception {
    showWithLoss(robot);
    pressTrain(robot);
    assertEquals(PageViewModel.Activity.TRAIN, window.model().activityProperty().get());
    assertEquals("mean", window.training().settings().spec().getValue().orElseThrow().loss() + "");
    awaitFocus(robot, "#train-optimizer");
    assertEquals(Optional.empty(), said());
    assertEquals(TrainingState.NONE, window.training().state());
  }

  @Test
  void whatLacksDataAsksForThemInsteadOfFailing(FxRobot robot) throws Exception {
    showWithLoss(robot);
    pressTrain(robot);
    assertTrue(banner(robot).startsWith("Save the project beside its data"), banner(robot));
    dialogs.choose(folder.resolve("drawn.json"));
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> window.files().save())).join();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(banner(robot).startsWith("Name a data file for each input"), banner(robot));
    pressTrain(robot);
    awaitFocus(robot, "#train-data-x");
    assertEquals(TrainingState.NONE, window.training().state());
    robot.interact(() -> robot.lookup("#train-data-x").queryAs(TextField.class).setText("a.npy"));
    robot.interact(() -> window.training().settings().setData("x", "a.npy"));
    assertTrue(banner(robot).startsWith("Press Train"), banner(robot));
  }

  @Test
  void whereNothingCanBeTrainedOnlyThatIsSaid(FxRobot robot) {
    show(robot, product().build());
    pressTrain(robot);
    assertTrue(said().orElseThrow().startsWith("Nothing in this graph gives a single number"));
    assertFalse(robot.lookup("#training-notice").query().isVisible());
    assertTrue(window.document().graph().training().isEmpty());
  }

  @Test
  void beforeItIsSetUpItsSettingsAloneSaySo(FxRobot robot) {
    showWithLoss(robot);
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.TRAIN));
    robot.interact(() -> Staged.complete(window));
    assertEquals(Optional.empty(), said());
    assertFalse(robot.lookup("#training-notice").query().isVisible());
    assertTrue(robot.lookup("#train-set-up").query().isVisible());
  }

  @Test
  void failureIsSaidInTheTrainingViewAloneWhileItIsSeen(FxRobot robot) throws Exception {
    showWithLoss(robot);
    pressTrain(robot);
    robot.interact(() -> window.training().settings().setData("x", "nowhere.npy"));
    pressTrain(robot);
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> window.training().state() == TrainingState.FAILED);
    WaitForAsyncUtils.waitForFxEvents();
    String english = "nowhere.npy: cannot be read: there is no such file or folder";
    assertTrue(banner(robot).startsWith(english), banner(robot));
    assertEquals(Optional.empty(), said());
    robot.interact(() -> messages.languageProperty().set(Language.KOREAN));
    String korean = "nowhere.npy: 읽을 수 없습니다: 그런 파일이나 폴더가 없습니다";
    assertTrue(banner(robot).startsWith(korean), banner(robot));
  }
}
