// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Sight;
import dev.adjoint.control.Stages;
import dev.adjoint.document.Selection;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.graph.PortRef;
import dev.adjoint.main.file.ChosenFiles;
import dev.adjoint.main.page.PageViewModel;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.SampledStep;
import dev.adjoint.session.TrainingPoint;
import dev.adjoint.training.CurvePoint;
import dev.adjoint.training.TrainingMoment;
import dev.adjoint.training.TrainingState;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
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

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TrainingWindowTest {
  private static final String LINE =
      """
      {"adjoint": 1, "name": "line", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": ["N", 1]}},
        {"id": "W", "op": "Parameter", "attributes": {"initializer": "zeros", "shape": [1, 1]}},
        {"id": "y", "op": "MatMul", "inputs": ["x", "W"]},
        {"id": "t", "op": "Input", "attributes": {"shape": ["N", 1]}},
        {"id": "loss", "op": "MeanSquaredError", "inputs": ["y", "t"]}],
       "outputs": ["loss"],
       "training": {"loss": "loss", "optimizer": {"kind": "sgd", "learning_rate": 0.001},
        "batch": 4, "epochs": %d,
        "data": {"x": {"path": "line.csv", "columns": ["x"]},
                 "t": {"path": "line.csv", "columns": ["t"]}}}}
      """;

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();
  private EditorWindow window;

  @Start
  void start(Stage stage) {
    window = Staged.open(stage, dialogs, 1000, 900);
  }

  @AfterEach
  void close() {
    Staged.close(window);
  }

  private void open(FxRobot robot, int epochs) throws IOException {
    Files.writeString(folder.resolve("line.csv"), "x,t\n1,3\n2,6\n-1,-3\n0.5,1.5\n");
    Path project = folder.resolve("line.json");
    Files.writeString(project, LINE.formatted(epochs));
    Staged.openFile(window, project);
  }

  private TrainingMoment now() {
    return window.training().momentProperty().get();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private double learnedWeight() {
    LearnedWeights learned = window.training().learnedProperty().get().orElseThrow();
    return Objects.requireNonNull(learned.values().get("W")).get(0);
  }

  private Tensor steppedValue(FxRobot robot, String node) throws TimeoutException {
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.DEBUG));
    robot.clickOn("#step-forward");
    await(() -> window.run().snapshotProperty().get().done() > 0);
    return Objects.requireNonNull(
        window.run().snapshotProperty().get().values().get(PortRef.of(node)));
  }

  /// Calls back in the first pulse in which there is such a field.
  private static void once(FxRobot robot, String field, Consumer<Node> work) {
    new AnimationTimer() {
      @Override
      public void handle(long pulse) {
        robot
            .lookup(field)
            .tryQuery()
            .ifPresent(
                there -> {
                  stop();
                  work.accept(there);
                });
      }
    }.start();
  }

  @Test
  void settingsThatComeLaterDoNotTakeTheFocusFromAFieldThatIsTypedInto(FxRobot robot)
      throws Exception {
    open(robot, 1);
    AtomicReference<Node> field = new AtomicReference<>();
    CountDownLatch ready = new CountDownLatch(1);
    robot.interact(
        () -> {
          window.commands().find("run.training-settings").orElseThrow().run();
          once(
              robot,
              "#train-data-x",
              there -> {
                field.set(there);
                there.requestFocus();
              });
        });
    await(() -> field.get() != null);
    // After all that the order still has to do.
    robot.interact(() -> new Stages(List.of(() -> {}, () -> {}, ready::countDown)));
    assertTrue(ready.await(30, TimeUnit.SECONDS));
    assertEquals(field.get(), window.root().getScene().getFocusOwner());
  }

  @Test
  void lossFallsUntilStopAndStepsShowWhatWasLearned(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 500_000);
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    assertEquals(PageViewModel.Activity.TRAIN, window.model().activityProperty().get());
    assertTrue(robot.lookup("#loss-curve").tryQuery().isPresent());
    await(() -> now().progress().step() > 50);
    assertEquals(TrainingState.RUNNING, now().state());
    robot.clickOn("#train-stop");
    long asked = System.nanoTime();
    await(() -> now().state() == TrainingState.STOPPED);
    assertTrue(System.nanoTime() - asked < 2_000_000_000L, "stops within two seconds");
    List<CurvePoint> losses = now().progress().losses();
    assertTrue(losses.getLast().mean() < losses.getFirst().mean(), losses.toString());
    assertNotEquals(0, learnedWeight());
    assertArrayEquals(new double[] {learnedWeight()}, steppedValue(robot, "W").toDoubles(), 0);
  }

  @Test
  void lowestRowTellsHowLongItTookToCompileWhatTrains(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 2);
    assertFalse(robot.lookup("#compile-time").query().isVisible());
    robot.clickOn("#train");
    await(() -> now().state() == TrainingState.DONE);
    CompileTime measured = now().progress().compiled();
    assertEquals(1, measured.plans());
    assertTrue(measured.nanos() > 0, measured.toString());
    String told = "Static graph compiled in " + Numbers.time(measured.nanos());
    assertEquals(told, robot.lookup("#compile-time .label").queryAs(Label.class).getText());
  }

  @Test
  void pausedTrainingGoesOnToTheEnd(FxRobot robot) throws IOException, TimeoutException {
    open(robot, 100_000);
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> now().progress().step() > 0);
    robot.clickOn("#train-pause");
    await(() -> !now().state().isBusy());
    if (now().state() == TrainingState.PAUSED) {
      robot.clickOn("#train-pause");
    }
    await(() -> now().state() == TrainingState.DONE);
    assertEquals(100_000, now().progress().step());
    assertEquals(3, learnedWeight(), 1e-3);
  }

  @Test
  void savedWeightsAreThereWhenTheProjectIsOpenedAgain(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 20);
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> now().state() == TrainingState.DONE);
    double learned = learnedWeight();
    Path weights = folder.resolve("line.safetensors");
    dialogs.choose(weights);
    robot.interact(() -> window.trainer().saveWeights());
    await(() -> window.document().graph().weights().isPresent());
    assertTrue(Files.exists(weights));
    assertEquals(Optional.of("line.safetensors"), window.document().graph().weights());
    robot.interact(() -> window.files().save());
    robot.interact(() -> window.files().closeFront());
    Staged.openFile(window, folder.resolve("line.json"));
    assertTrue(window.training().learnedProperty().get().isEmpty());
    assertArrayEquals(new double[] {learned}, steppedValue(robot, "W").toDoubles(), 0);
  }

  @Test
  void missingDataAreSaidAndTheProjectStaysOpen(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 20);
    Files.delete(folder.resolve("line.csv"));
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> now().state() == TrainingState.FAILED);
    assertTrue(now().problem().contains("line.csv"), now().problem());
    assertFalse(window.document().graph().nodes().isEmpty());
  }

  @Test
  void iterationIsTakenToTheDebuggerWithItsWeightsAndItsBatch(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 500_000);
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> now().progress().step() > 20);
    robot.clickOn("#train-debug");
    await(() -> window.run().snapshotProperty().get().done() > 0);
    assertEquals(PageViewModel.Activity.DEBUG, window.model().activityProperty().get());
    assertEquals(TrainingState.PAUSED, now().state());
    TrainingPoint point = window.training().pointProperty().get().orElseThrow();
    RunSnapshot seen = window.run().snapshotProperty().get();
    assertEquals(now().progress().step(), point.steps());
    assertEquals(point.steps() + 1, seen.place().iteration());
    assertArrayEquals(
        Objects.requireNonNull(point.states().get("W")).toDoubles(),
        Objects.requireNonNull(seen.values().get(PortRef.of("W"))).toDoubles(),
        0);
    robot.interact(() -> window.training().stop());
    await(() -> now().state() == TrainingState.STOPPED);
  }

  @Test
  void panelsKeepTheirStylesBehindTheTrainingView(FxRobot robot) throws IOException {
    open(robot, 1);
    robot.interact(() -> window.document().select(Selection.ofNode("y")));
    Node inspector = robot.lookup(".inspector").query();
    AtomicInteger styled = new AtomicInteger();
    inspector.parentProperty().addListener((at, before, now) -> styled.incrementAndGet());
    inspector.sceneProperty().addListener((at, before, now) -> styled.incrementAndGet());

    turnTo(robot, PageViewModel.Activity.TRAIN);
    assertFalse(Sight.has(inspector));
    turnTo(robot, PageViewModel.Activity.DEBUG);

    assertTrue(Sight.has(inspector));
    assertEquals(0, styled.get());
  }

  private void turnTo(FxRobot robot, PageViewModel.Activity activity) {
    robot.interact(() -> window.model().activityProperty().set(activity));
  }

  @Test
  void settingsAreChangedBeforeARunAndLockedWhileItGoesOn(FxRobot robot)
      throws IOException, TimeoutException {
    open(robot, 500_000);
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.TRAIN));
    robot.interact(() -> Staged.complete(window));
    TextField rate = robot.lookup("#train-learning-rate").query();
    assertEquals("0.001", rate.getText());
    robot.interact(
        () -> {
          rate.setText("0.002");
          rate.fireEvent(new ActionEvent());
        });
    assertTrue(window.document().graph().training().orElseThrow().contains("0.002"));
    robot.interact(() -> window.document().undo());
    assertEquals("0.001", rate.getText());
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> now().progress().step() > 0);
    assertTrue(rate.isDisabled());
    robot.clickOn("#train-stop");
    await(() -> now().state() == TrainingState.STOPPED);
    assertFalse(rate.isDisabled());
  }

  private CanvasViewModel canvas() {
    return window.pages().document().orElseThrow().editor().canvas();
  }

  @Test
  void graphStaysAliveWhileItTrains(FxRobot robot) throws IOException, TimeoutException {
    open(robot, 500_000);
    robot.clickOn("#train");
    robot.interact(() -> Staged.complete(window));
    await(() -> canvas().picture().tintsProperty().get().containsKey("W"));
    SampledStep sample = window.training().news().sampleProperty().get().orElseThrow();
    double norm = Objects.requireNonNull(sample.parameterNorms().get("W"));
    assertEquals(norm, sample.measures().node("W").gradientNorm().orElseThrow());
    assertTrue(canvas().picture().runProperty().get().active());
    robot.clickOn("#train-stop");
    await(() -> now().state() == TrainingState.STOPPED);
    robot.interact(() -> window.model().activityProperty().set(PageViewModel.Activity.DEBUG));
    await(() -> canvas().picture().tintsProperty().get().isEmpty());
  }
}
