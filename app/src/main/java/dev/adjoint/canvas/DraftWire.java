// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.PortRef;
import dev.adjoint.scene.BriefShape;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// The wire that is being dragged: from the port it began at to the pointer, or to the port under
/// it.
final class DraftWire {
  private DraftWire() {}

  static Optional<WireLook> look(CanvasViewModel canvas, Draft draft) {
    Optional<Point> start = draft.from().flatMap(from -> output(canvas, from));
    Optional<Point> end = draft.to().flatMap(to -> input(canvas, to.node(), to.port()));
    Point loose =
        draft
            .target()
            .flatMap(t -> input(canvas, t.node(), t.port()))
            .or(() -> draft.targetOutput().flatMap(t -> output(canvas, t)))
            .orElse(draft.end());
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    Optional<TensorType> type =
        draft.from().or(draft::targetOutput).flatMap(canvas.document().types()::type);
    return Optional.of(
        new WireLook(
            WirePath.forward(start.orElse(loose), end.orElse(loose)),
            draft.verdict().fits() ? WireLook.Kind.DRAGGED : WireLook.Kind.CLASH,
            type.map(t -> BriefShape.of(t.shape())).orElse(""),
            type.map(t -> t.dtype().tag()).orElse(""),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty()));
  }

  private static Optional<Point> output(CanvasViewModel canvas, PortRef port) {
    return canvas.portPoint(port.node(), Side.OUTPUT, port.output());
  }

  private static Optional<Point> input(CanvasViewModel canvas, String node, int port) {
    return canvas.portPoint(node, Side.INPUT, port);
  }
}
