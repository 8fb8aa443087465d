// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.session.ProjectFeeds;
import dev.adjoint.training.CurvePoint;
import dev.adjoint.training.TrainingMoment;
import dev.adjoint.training.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From an empty canvas to a net of two layers that has learned: by mouse, and by keyboard alone.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TwoLayerNetJourneyTest {
  @TempDir private Path folder;

  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new ProjectFeeds());
    hands = desk.hands();
  }

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder rows = new StringBuilder("x,y,z\n");
    for (int i = 0; i < 16; i++) {
      double x = (i % 4) / 2.0 - 1;
      double y = i / 8.0 - 1;
      rows.append(x).append(',').append(y).append(',').append(x * y + 0.5).append('\n');
    }
    Files.writeString(folder.resolve("saddle.csv"), rows);
    desk.files().choose(folder.resolve("net.json"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TrainingMoment training() {
    return desk.window().training().momentProperty().get();
  }

  private void press(KeyCode... keys) {
    hands.quick().push(keys);
  }

  private void choose(String words) {
    hands.quick().write(words);
    press(KeyCode.ENTER);
  }

  /// Over what stands in the field that has the focus.
  private void fill(String text) {
    press(KeyCode.CONTROL, KeyCode.A);
    choose(text);
  }

  /// Goes on by Tab until that has the focus.
  private void tabTo(String id) {
    for (int tries = 0; tries < 60; tries++) {
      var owner = desk.stage().getScene().getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      press(KeyCode.TAB);
    }
    throw new AssertionError("no Tab leads to " + id);
  }

  private Optional<PortRef> input(String node, int port) {
    return desk.graph().node(node).orElseThrow().input(port);
  }

  private String wanted() {
    return desk.document().selection().nodes().iterator().next();
  }

  private void assertLearned() throws TimeoutException {
    await(() -> !training().state().isActive() && training().state() != TrainingState.NONE);
    assertEquals(TrainingState.DONE, training().state(), training().problem());
    List<CurvePoint> losses = training().progress().losses();
    assertTrue(
        losses.getLast().mean() < losses.getFirst().mean() / 2,
        losses.getFirst() + " → " + losses.getLast());
  }

  @Test
  void netIsDrawnByMouseAndLearns() throws TimeoutException {
    String in = hands.seek("Input", 90, 90);
    hands.type("#attribute-shape", "N×2");
    String hidden = hands.seek("Dense", 320, 90);
    hands.type("#attribute-units", "8");
    hands.choose("activation", "tanh");
    String out = hands.seek("Dense", 90, 260);
    hands.type("#attribute-units", "1");
    String target = hands.seek("Input", 90, 420);
    hands.type("#attribute-shape", "N×1");
    String loss = hands.seek("MeanSquaredError", 320, 340);
    hands.wire(in, hidden, 0);
    hands.wire(hidden, out, 0);
    hands.wire(out, loss, 0);
    hands.wire(target, loss, 1);
    assertEquals(Optional.of(PortRef.of(target)), input(loss, 1));
    assertFalse(desk.document().types().hasErrors(), desk.document().diagnostics().toString());
    hands.menu("File", "Save");
    hands.menu("Run", "Training settings");
    hands.bring("#train-data-" + in);
    hands.type("#train-data-" + in, "saddle.csv: x, y");
    hands.bring("#train-data-" + target);
    hands.type("#train-data-" + target, "saddle.csv: z");
    hands.bring("#train-learning-rate");
    hands.type("#train-learning-rate", "0.05");
    hands.bring("#train-length");
    hands.type("#train-length", "150");
    hands.click("#train");
    assertLearned();
    hands.take("Debug");
    hands.click("#step-forward");
    desk.awaitSteps(1);
  }

  @Test
  void netIsDrawnByKeysAloneAndLearns() throws TimeoutException {
    press(KeyCode.INSERT);
    choose("Input");
    press(KeyCode.F2);
    fill("points");
    backToCanvas();
    press(KeyCode.ENTER);
    tabTo("attribute-shape");
    fill("N*2");
    addAfter("Dense", "attribute-units", "8");
    addAfter("Dense", "attribute-units", "1");
    addAfter("MeanSquaredError", "", "");
    String loss = wanted();
    press(KeyCode.INSERT);
    choose("Input");
    press(KeyCode.F2);
    fill("heights");
    backToCanvas();
    press(KeyCode.ENTER);
    tabTo("attribute-shape");
    fill("N*1");
    backToCanvas();
    press(KeyCode.W);
    choose(loss + " target");
    assertEquals(Optional.of(PortRef.of("heights")), input(loss, 1));
    assertFalse(desk.document().types().hasErrors(), desk.document().diagnostics().toString());
    press(KeyCode.CONTROL, KeyCode.S);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    choose("training settings");
    tabTo("train-learning-rate");
    fill("0.05");
    tabTo("train-length");
    fill("150");
    tabTo("train-data-points");
    fill("saddle.csv: x, y");
    tabTo("train-data-heights");
    fill("saddle.csv: z");
    press(KeyCode.CONTROL, KeyCode.T);
    assertLearned();
  }

  private void addAfter(String op, String field, String value) {
    backToCanvas();
    press(KeyCode.SPACE);
    choose(op);
    if (!field.isEmpty()) {
      press(KeyCode.ENTER);
      tabTo(field);
      fill(value);
    }
  }

  private void backToCanvas() {
    for (int tries = 0; tries < 8 && !desk.window().canvas().isFocused(); tries++) {
      press(KeyCode.F6);
    }
    assertTrue(desk.window().canvas().isFocused(), "F6 leads back to the canvas");
  }
}
