// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.FxBridge;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Fonts;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A large tensor in a view of its own: what is seen does not depend on how much there is.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TensorViewTest {
  private static final int ROWS = 10_000;
  private static final int COLUMNS = 784;

  private final Workbench workbench = Workbench.open(FxBridge.toWindow());
  private final TensorViewModel model = new TensorViewModel(workbench);
  private final FxRobot robot = new FxRobot();
  private final List<String> edits = new ArrayList<>();
  private TensorSurroundings with;
  private TensorView view;

  @Start
  void start(Stage stage) {
    Fonts.register();
    Appearance appearance = new Appearance();
    with =
        new TensorSurroundings(
            new Messages(Language.ENGLISH),
            appearance.palette(),
            workbench,
            suggestion -> Optional.empty(),
            new TensorEdits() {
              @Override
              public boolean isEditable(NamedTensor tensor) {
                return true;
              }

              @Override
              public void set(NamedTensor tensor, long offset, double value) {
                edits.add(tensor.name() + "[" + offset + "] = " + value);
              }
            },
            name -> {});
    view = TensorView.large(model, with);
    Scene scene = new Scene(view, 700, 600);
    appearance.attach(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  /// Loads and compiles what the looks need: what is measured is the size, not the first time.
  private void warmUp() {
    Tensor small = Tensor.of(DType.FLOAT32, Shape.of(200, COLUMNS), i -> i);
    for (int i = 0; i < 3; i++) {
      for (Look look : Look.values()) {
        show(small, look);
      }
    }
  }

  /// @return what it cost the window's thread, in milliseconds of its own time: other programs on
  ///   the machine do not count
  private long show(Tensor tensor, Look look) {
    long[] nanos = new long[1];
    robot.interact(
        () -> {
          long begun = ownNanos();
          model.chooseLook(look);
          model.show(List.of(new NamedTensor("x", tensor, false)));
          view.applyCss();
          view.layout();
          nanos[0] = ownNanos() - begun;
        });
    return nanos[0] / 1_000_000;
  }

  private static Tensor large() {
    return Tensor.of(DType.FLOAT32, Shape.of(ROWS, COLUMNS), i -> i / COLUMNS + 0.5);
  }

  private boolean reads(String words) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().equals(words));
  }

  private static int nodes(Node of) {
    return of instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(TensorViewTest::nodes).sum()
        : 1;
  }

  @Test
  void besideOtherThingsItsPartsComeOneAfterTheOther() throws Exception {
    Set<Integer> seen = new TreeSet<>();
    TensorView compact =
        WaitForAsyncUtils.asyncFx(() -> TensorView.compact(model, with, () -> {})).get();
    robot.interact(
        () -> {
          view.getScene().setRoot(compact);
          model.show(
              List.of(
                  new NamedTensor("x", Tensor.of(DType.FLOAT32, Shape.of(3, 2), i -> i), false)));
          seen.add(compact.getChildren().size());
          compact
              .getChildren()
              .addListener((InvalidationListener) at -> seen.add(compact.getChildren().size()));
        });
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup(".statistics").tryQuery().isPresent());
    assertEquals(Set.of(1, 2, 3), seen);
    // Nothing to choose among outputs or axes.
    assertTrue(robot.lookup(".combo-box").queryAll().isEmpty());
  }

  @Test
  void largeTableOpensAtOnceAndScrollsWithoutANodePerCell() throws TimeoutException {
    warmUp();
    show(Tensor.of(DType.FLOAT32, Shape.of(3, 3), i -> i), Look.TABLE);
    int few = nodes(view);
    Tensor large = large();
    long shownMillis = show(large, Look.TABLE);
    assertTrue(shownMillis < 100, shownMillis + " ms");
    assertEquals(few, nodes(view), 4);
    long scrollMillis = scroll(robot.lookup(".number-grid").query(), 200);
    assertTrue(scrollMillis < 200 * 16, scrollMillis + " ms");
    assertTrue(reads("[0, 0] = 0.5000"));
    type(".jump", "9999, 783");
    assertTrue(reads("[9999, 783] = 9999.50") || reads("[9999, 783] = 10000"), "last cell");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> reads("7,840,000")).get());
    assertTrue(reads("29.9 MiB"));
    assertTrue(reads("5000"), "mean");
  }

  /// @return what that many notches of the wheel cost the window's thread, in milliseconds
  private long scroll(Node on, int notches) {
    long[] nanos = new long[1];
    robot.interact(
        () -> {
          long begun = ownNanos();
          for (int i = 0; i < notches; i++) {
            Event.fireEvent(on, notchDown());
          }
          nanos[0] = ownNanos() - begun;
        });
    return nanos[0] / 1_000_000;
  }

  private static long ownNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static ScrollEvent notchDown() {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        50,
        50,
        50,
        50,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        -40,
        0,
        -40,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private void type(String field, String text) {
    TextField shown = robot.lookup(field).queryAs(TextField.class);
    robot.interact(() -> shown.setText(text));
    robot.clickOn(shown).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void cellsAreSelectedCopiedAndChangedByKeyboard() {
    show(Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> i / 2.0), Look.TABLE);
    robot.clickOn(".number-grid", MouseButton.PRIMARY);
    robot.push(KeyCode.CONTROL, KeyCode.HOME).push(KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals("1.5\t2.0\n3.0\t3.5\n", copied[0]);
    robot.push(KeyCode.F2);
    robot.write("-7.25").type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("x[7] = -7.25"), edits);
    robot.push(KeyCode.F2);
    robot.write("many").type(KeyCode.ENTER);
    assertTrue(reads("“many” is no number."));
  }

  @Test
  void largeHeatMapIsReadElsewhere() throws TimeoutException {
    warmUp();
    Tensor large = large();
    long shownMillis = show(large, Look.HEAT_MAP);
    assertTrue(shownMillis < 100, shownMillis + " ms");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> reads("7,840,000")).get());
    robot.moveTo(".heat-map").scroll(10, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("Show all").tryQuery().isPresent());
  }
}
