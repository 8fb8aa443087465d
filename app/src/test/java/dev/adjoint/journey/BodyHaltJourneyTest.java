// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.main.Staged;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A person looks for a fault in the body of a loop: the third number has no logarithm.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class BodyHaltJourneyTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("loop1", "body"));
  private static final String SCAN =
      "x:f32[4] = Input()\nz:f32[] = Input()\n"
          + "loop1 = Scan(z, x, num_scan_inputs=1, body=(sum:f32[], v:f32[]) {\n"
          + "  g = Log(v); h = Add(sum, g); out h, g })\n"
          + "loss = ReduceSum(loop1:1, keepdims=0)\nout loss";

  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk =
        Desk.open(
            stage,
            (content, file, iteration) ->
                Map.of(
                    "x", Tensor.floats(Shape.of(4), 1, 2, -1, 3),
                    "z", Tensor.scalar(DType.FLOAT32, 0)));
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void open() throws Exception {
    var graph = TextForm.parse(SCAN, StandardOps.CATALOG);
    Graph placed = Staged.placed(graph);
    hands.robot().interact(() -> desk.document().show(placed));
  }

  @Test
  void aRunStopsByItselfInTheIterationInWhichTheFaultArises() throws Exception {
    open();
    hands.click("#to-end");
    desk.awaitStop();
    assertEquals(
        "Value of g became NaN at the forward step of Log g, iteration 3 of loop1: 1 of 1 values.",
        desk.stopSentence());
    assertEquals(BODY, desk.document().path());
    assertEquals(Selection.ofNode("g"), desk.document().selection());
    assertTrue(hands.reads("iteration 3 of 4"), "the iteration is not to be seen");
  }

  @Test
  void aBreakpointInABodyStopsInTheIterationThatIsMeant() throws Exception {
    open();
    hands.robot().interact(() -> desk.document().lookAt(BODY));
    WaitForAsyncUtils.waitForFxEvents();
    hands.robot().interact(() -> desk.document().select(Selection.ofNode("h")));
    hands.menu("Run", "Toggle breakpoint");
    hands.clickWords("Breakpoints");
    assertTrue(hands.sees("Add loop1/h"));
    hands.type(".iteration", "2");
    hands.menu("Run", "Watch the value");
    hands.clickWords("Timeline");
    hands.click("#to-end");
    desk.awaitStop();
    assertEquals(
        "Breakpoint reached at the forward step of Add h, iteration 2 of loop1.",
        desk.stopSentence());
    assertEquals(BODY, desk.document().path());
    assertEquals(2, desk.run().at(BODY).place().iteration());
    hands.clickWords("Watch");
    assertTrue(hands.sees("0.6931"), "the watched sum is not to be seen");
  }
}
