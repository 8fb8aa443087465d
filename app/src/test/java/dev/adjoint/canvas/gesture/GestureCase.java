// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/// A canvas with a few nodes that a pointer does things to, without a window.
abstract class GestureCase {
  final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  static Node parameter(String id, double x, double y, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(x, y);
  }

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("product")
            .node(parameter("a", 0, 0, 64, 784))
            .node(parameter("b", 0, 200, 784, 10))
            .node(parameter("wrong", 0, 400, 128, 10))
            .node(Node.of("product", "MatMul", "a").at(300, 0))
            .node(Node.of("relu", "Relu", "product").at(600, 0))
            .build());
    canvas.setViewport(Viewport.IDENTITY);
    // Things glide by JavaFX's clock, which is not there.
    canvas.arranger().setReducedMotion(true);
  }

  Pointer at(Point world) {
    Point screen = canvas.viewport().toScreen(world);
    return new Pointer(world, screen, Pointer.Button.LEFT, false, false, false);
  }

  Pointer at(double x, double y) {
    return at(new Point(x, y));
  }

  Point port(String node, Side side, int index) {
    return canvas.portPoint(node, side, index).orElseThrow();
  }

  Gesture press(Pointer pointer) {
    return Gestures.begin(canvas.surface(), pointer, false);
  }

  void drag(Pointer from, Pointer to) {
    Gesture gesture = press(from);
    gesture.drag(at(from.world().towards(to.world(), 0.5)));
    gesture.drag(to);
    gesture.release(to);
  }

  Optional<PortRef> input(String node, int port) {
    return document.graph().node(node).orElseThrow().input(port);
  }

  Point corner(String node) {
    return canvas.surface().corner(node);
  }

  WirePath path(String from, String to) {
    return canvas.scene().wire(new Wire(PortRef.of(from), to, 0)).orElseThrow().path();
  }
}
