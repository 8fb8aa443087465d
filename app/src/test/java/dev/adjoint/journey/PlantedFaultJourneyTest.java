// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A person looks for where NaN comes from: the fault is planted in the middle of the graph.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class PlantedFaultJourneyTest {
  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk =
        Desk.open(
            stage, (content, file, iteration) -> Map.of("x", Tensor.floats(Shape.of(3), 4, 0, 1)));
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// The root of zero is zero; its derivative there is infinite, and times the input's zero it is
  /// NaN where it reaches the weights. Every value going forward is finite.
  private static Graph rootOfZero() {
    AttributeValue three = new AttributeValue.Dims(Shape.of(3));
    return Graph.builder("root of zero")
        .node(Node.of("x", "Input").with("shape", three).at(0, 0))
        .node(
            Node.of("w", "Parameter")
                .with("shape", three)
                .with("initializer", new AttributeValue.Text("ones"))
                .at(0, 160))
        .node(Node.of("z", "Mul", "x", "w").at(200, 0))
        .node(Node.of("planted", "Sqrt", "z").at(400, 0))
        .node(Node.of("doubled", "Add", "planted", "planted").at(600, 0))
        .node(
            Node.of("loss", "ReduceSum", "doubled")
                .with("keepdims", new AttributeValue.Int(0))
                .at(800, 0))
        .output("loss")
        .build();
  }

  private void open() {
    hands.robot().interact(() -> desk.document().show(rootOfZero()));
  }

  @Test
  void aRunStopsByItselfAtTheFirstGradientThatIsNotFiniteAndLeadsToIt() throws TimeoutException {
    open();
    hands.click("#to-end");
    desk.awaitStop();
    assertEquals(
        "Gradient of z became infinite at step 7 (backward of Sqrt planted): 1 of 3 values.",
        desk.stopSentence());
    assertEquals(Selection.ofNode("planted"), desk.document().selection());
  }

  @Test
  void aBreakpointAtTheWeightsNamesTheNodeInTheMiddle() throws TimeoutException {
    open();
    hands.clickWords("Breakpoints");
    hands.click("#stop-at-non-finite");
    hands.select("w");
    hands.menu("Run", "Toggle gradient breakpoint");
    hands.choose("Condition", "NaN or infinite");
    hands.clickWords("Timeline");
    hands.click("#to-end");
    desk.awaitStop();
    assertEquals(
        "Gradient of w became NaN at step 8 (backward of Mul z): 1 of 3 values.",
        desk.stopSentence());
    assertTrue(
        hands.reads("First value that is not finite: gradient of z at step 7"),
        "where it began is not said");
    assertEquals(Selection.ofNode("planted"), desk.document().selection());
    hands.clickWords("Breakpoints");
    assertTrue(hands.sees("1 hit"));
  }

  @Test
  void aWatchedNumberFollowsTheRunAndKeysMoveThePlayhead() throws TimeoutException {
    open();
    hands.clickWords("Watch");
    hands.type("#watch-field", "nobody");
    assertTrue(hands.reads("The graph has no ‘nobody’."));
    hands.type("#watch-field", "max(z)");
    hands.clickWords("Timeline");
    hands.click("#timeline");
    hands.click("#step-forward");
    desk.awaitSteps(1);
    hands.clickWords("Watch");
    assertTrue(hands.sees("4"), "the greatest of z is not to be seen");
    hands.clickWords("Timeline");
    hands.robot().interact(() -> hands.robot().lookup("#timeline").query().requestFocus());
    hands.robot().type(KeyCode.RIGHT);
    desk.awaitSteps(2);
    hands.robot().type(KeyCode.HOME);
    desk.awaitSteps(0);
    assertFalse(desk.run().stopped().isPresent());
  }
}
