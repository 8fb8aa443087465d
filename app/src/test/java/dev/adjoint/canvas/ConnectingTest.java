// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.Connecting.InHand;
import dev.adjoint.canvas.gesture.Gesture;
import dev.adjoint.canvas.gesture.Gestures;
import dev.adjoint.canvas.gesture.Pointer;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectingTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  ConnectingTest() {
    document.show(
        Graph.builder("net")
            .node(source("x", "Input", 0, 64, 784))
            .node(source("u", "Input", 400, 64, 128))
            .node(source("W", "Parameter", 200, 128, 10))
            .node(Node.of("y", "MatMul", "u", "W").at(300, 0))
            .node(Node.of("z", "Relu").at(600, 0))
            .build());
    canvas.setViewport(Viewport.IDENTITY);
  }

  private static Node source(String id, String op, double y, long... sizes) {
    return Node.of(id, op).with("shape", new AttributeValue.Dims(Shape.of(sizes))).at(0, y);
  }

  private Pointer port(String node, Side side, int index) {
    Point at = canvas.portPoint(node, side, index).orElseThrow();
    return Pointer.left(at.x(), at.y());
  }

  private Optional<InHand> shown() {
    return canvas.connecting().shownProperty().get();
  }

  @Test
  void draggedWireListsThePortsItFits() {
    Gesture drag = Gestures.begin(canvas.surface(), port("x", Side.OUTPUT, 0), false);
    InHand wire = shown().orElseThrow();
    assertEquals("64×784 f32", wire.type());
    assertEquals(List.of(new FittingPort("z", "Relu z · X", "")), wire.fits());
    assertEquals(3, wire.asked());
    drag.cancel();
    assertTrue(shown().isEmpty());
  }

  @Test
  void listStaysWhileAClashIsToldAbout() {
    Gesture drag = Gestures.begin(canvas.surface(), port("x", Side.OUTPUT, 0), false);
    drag.drag(port("y", Side.INPUT, 0));
    drag.release(port("y", Side.INPUT, 0));
    assertTrue(canvas.clashes().isShown());
    assertEquals("Input x", shown().orElseThrow().end());
    canvas.clashes().hide();
    assertTrue(shown().isEmpty());
  }

  @Test
  void wireDrawnBackwardsListsTheOutputsThatFit() {
    Gesture drag = Gestures.begin(canvas.surface(), port("z", Side.INPUT, 0), false);
    assertEquals(
        List.of("x", "u", "W", "y"),
        shown().orElseThrow().fits().stream().map(FittingPort::node).toList());
    drag.cancel();
  }
}
