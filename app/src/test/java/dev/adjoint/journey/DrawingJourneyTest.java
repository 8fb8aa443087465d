// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.session.RandomFeeds;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drawing with the mouse: into a wire, out of it, and past what does not fit.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class DrawingJourneyTest {
  private Desk desk;
  private Hands hands;

  @Start
  void start(Stage stage) {
    desk = Desk.open(stage, new RandomFeeds());
    hands = desk.hands();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void show(Graph graph) {
    hands.robot().interact(() -> desk.document().show(graph));
  }

  private Optional<PortRef> input(String node, int port) {
    return desk.graph().node(node).orElseThrow().input(port);
  }

  @Test
  void opPulledOntoAWireGoesIntoItAndDeletingItHealsTheWire() {
    show(Samples.squareLoss());
    Wire wire = new Wire(PortRef.of("scaled"), "loss", 0);
    Point middle = desk.wireLook(wire).path().at(0.5).point();
    Point2D screen = desk.window().canvas().toScreen(middle);
    Point2D corner = hands.onCanvas(0, 0);
    String id = hands.pull("Tanh", screen.getX() - corner.getX(), screen.getY() - corner.getY());
    assertEquals(Optional.of(PortRef.of("scaled")), input(id, 0));
    assertEquals(Optional.of(PortRef.of(id)), input("loss", 0));
    hands.menu("Edit", "Delete and join wires");
    assertEquals(Optional.of(PortRef.of("scaled")), input("loss", 0));
    assertEquals(2, desk.document().past().depth());
  }

  @Test
  void clashIsMendedByTheFirstButtonBesideItAndThenRuns() throws TimeoutException {
    show(Samples.transposedProduct());
    hands.wire("W", "y", 1);
    assertTrue(desk.document().types().hasErrors());
    assertTrue(hands.reads("4×3"), "the left shape is not said");
    hands.click("#clash-callout .primary");
    assertFalse(desk.document().types().hasErrors(), desk.document().diagnostics().toString());
    assertTrue(hands.robot().lookup("#clash-callout").tryQuery().isEmpty());
    hands.robot().interact(() -> desk.window().canvas().requestFocus());
    hands.click("#step-forward");
    desk.awaitSteps(1);
  }

  @Test
  void escapePutsTheClashAway() {
    show(Samples.transposedProduct());
    hands.wire("W", "y", 1);
    assertTrue(hands.robot().lookup("#clash-callout").tryQuery().isPresent());
    hands.robot().type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(hands.robot().lookup("#clash-callout").tryQuery().isEmpty());
    assertTrue(desk.document().types().hasErrors(), "the wire stays");
  }
}
