// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.control.DoubleClick;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.main.Staged;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Into the body of a loop, about in it, through its iterations, and out again.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class BodyJourneyTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("loop", "body"));

  private static final String SCAN =
      "x:f32[3] = Input() @ 0,0\ns:f32[] = Input() @ 0,160\n"
          + "loop = Scan(s, x, num_scan_inputs=1, body=(sum:f32[*], v:f32[*]) {\n"
          + "  n = Add(sum, v) @ 240,0; d = LeakyRelu(n, alpha=0.5) @ 480,0; out n, d }) @ 240,0\n"
          + "loss = ReduceSum(loop:1, keepdims=0) @ 520,0\nout loss";

  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) throws Exception {
    Graph scan = Staged.placed(TextForm.parse(SCAN, StandardOps.CATALOG));
    desk =
        Desk.open(
            stage,
            (content, file, iteration) ->
                Map.of(
                    "x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> -i - 1),
                    "s", Tensor.scalar(DType.FLOAT32, 0)));
    hands = desk.hands();
    desk.document().show(scan);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theBodyOfALoopIsOpenedEditedSteppedThroughAndLeft() throws TimeoutException {
    hands.clickNamed("Fit graph");
    open();
    assertEquals(BODY, desk.document().path());
    assertTrue(hands.sees(desk.messages().text("crumbs.body")));
    slopeBecomesAQuarter();
    stepThroughTwoIterations();
    goBackUp();
  }

  private void open() {
    DoubleClick.at(
        hands.robot(), () -> desk.hands().header("loop"), () -> !desk.document().path().isEmpty());
  }

  /// It is only named there: nobody types a body.
  @Test
  void theBodyOfASoundLoopIsNoFaultInTheInspector() throws TimeoutException {
    hands.robot().interact(() -> desk.document().select(Selection.ofNode("loop")));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> hands.robot().lookup("#attribute-body").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(
        hands
            .robot()
            .lookup("#attribute-body")
            .query()
            .getPseudoClassStates()
            .contains(PseudoClass.getPseudoClass("error")));
  }

  @Test
  void theIterationsAreLookedAtSideBySideAndLedBackFrom() throws TimeoutException {
    hands.robot().interact(() -> desk.document().select(Selection.ofNode("loop")));
    hands.robot().interact(() -> desk.window().canvas().requestFocus());
    hands.robot().push(KeyCode.U);
    assertTrue(hands.sees("3 iterations"), "not unrolled");
    assertTrue(hands.sees(desk.messages().text("crumbs.view-only")));
    hands.robot().interact(() -> desk.document().select(Selection.ofNode("n[1]")));
    assertFalse(desk.window().commands().find("edit.delete").orElseThrow().isEnabled());
    for (String asked : List.of("run.run-to", "run.breakpoint", "run.watch-gradient")) {
      assertTrue(desk.window().commands().find(asked).orElseThrow().isEnabled(), asked);
    }
    step("#step-into", 1);
    step("#step-forward", 3);
    assertEquals(BODY, desk.document().path());
    assertEquals(Selection.ofNode("n[1]"), desk.document().selection());
    awaitColours("n[0]", "d[0]", "n[1]");
    hands.clickNamed("Fit graph");
    leadBack("d[0]");
    awaitColours("n");
    assertTrue(desk.document().graph().node("d").isPresent());
    assertEquals(Selection.ofNode("d"), desk.document().selection());
    assertTrue(desk.window().commands().find("edit.delete").orElseThrow().isEnabled());
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> hands.sees("Inside loop · iteration 1 of 3 · step 0 of 2"));
  }

  private void awaitColours(String... nodes) throws TimeoutException {
    hands
        .robot()
        .interact(() -> desk.window().commands().find("overlay.title/MEMORY").orElseThrow().run());
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> Staged.coloured(desk.window()).containsAll(List.of(nodes)));
  }

  private void leadBack(String node) {
    DoubleClick.at(
        hands.robot(), () -> desk.hands().header(node), () -> desk.document().isEditable());
  }

  private void slopeBecomesAQuarter() {
    hands.robot().interact(() -> desk.document().select(Selection.ofNode("d")));
    hands.type("#attribute-alpha", "0.25");
    Node changed = desk.graph().node("d").orElseThrow();
    assertTrue(changed.attributes().toString().contains("0.25"), changed.toString());
    assertEquals(1, desk.document().past().depth());
    assertEquals(List.of(), desk.document().diagnostics());
  }

  private void stepThroughTwoIterations() throws TimeoutException {
    step("#step-into", 1);
    assertTrue(hands.sees("Inside loop · iteration 1 of 3 · step 0 of 2"), "not entered");
    step("#step-forward", 2);
    assertEquals(-0.25, value("d"), 1e-6);
    step("#step-forward", 1);
    assertTrue(hands.sees("Inside loop › n · iteration 2 of 3 · step 1 of 2"), "no second round");
    assertEquals(Selection.ofNode("n"), desk.document().selection());
    step("#step-forward", 1);
    assertEquals(-3, value("n"), 1e-6);
    assertEquals(-0.75, value("d"), 1e-6);
  }

  private double value(String node) {
    RunSnapshot inside = desk.run().at(BODY);
    return inside.values().get(PortRef.of(node)).get(0);
  }

  private void step(String button, int times) throws TimeoutException {
    for (int i = 0; i < times; i++) {
      RunSnapshot before = desk.run();
      hands.click(button);
      WaitForAsyncUtils.waitFor(
          30,
          TimeUnit.SECONDS,
          () -> desk.run() != before && !desk.window().run().runningProperty().get());
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void aStepLeadsInWithTheWholeBodyInSight() throws TimeoutException {
    hands.robot().interact(() -> desk.document().select(Selection.NONE));
    step("#step-forward", 1);
    assertEquals(BODY, desk.document().path());
    hands.robot().interact(() -> desk.document().lookAt(List.of()));
  }

  /// By the breadcrumb; back in by the keyboard, out again with Escape; undone from outside.
  private void goBackUp() throws TimeoutException {
    Hyperlink up = hands.robot().lookup("#breadcrumb .hyperlink").queryAs(Hyperlink.class);
    hands.robot().clickOn(up, MouseButton.PRIMARY);
    assertEquals(List.of(), desk.document().path());
    assertEquals(Selection.ofNode("loop"), desk.document().selection());
    hands.robot().interact(() -> desk.window().canvas().requestFocus());
    hands.robot().push(KeyCode.CONTROL, KeyCode.DOWN);
    assertEquals(BODY, desk.document().path());
    hands.robot().push(KeyCode.ESCAPE);
    assertEquals(List.of(), desk.document().path());
    aStepLeadsInWithTheWholeBodyInSight();
    hands.robot().interact(() -> desk.document().undo());
    assertTrue(
        BodyPlace.graphAt(desk.document().whole().graph(), BODY)
            .flatMap(body -> body.node("d"))
            .orElseThrow()
            .attributes()
            .toString()
            .contains("0.5"));
  }
}
