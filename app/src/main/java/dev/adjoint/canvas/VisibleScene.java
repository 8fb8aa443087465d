// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts together what one frame shows: only what meets the window, with selection and drag marks.
record VisibleScene(SceneModel model) {
  /// Labels, shadows and rings reach this far beyond the boxes.
  private static final double REACH = 40;

  static VisibleScene of(CanvasViewModel canvas, PulseClock clock) {
    GraphScene scene = canvas.scene();
    Box area = canvas.visible().grown(REACH / Math.min(1, canvas.viewport().zoom()));
    List<NodeLook> nodes = new ArrayList<>();
    List<NodeLook> selected = new ArrayList<>();
    for (NodeLook look : scene.nodesIn(area)) {
      NodeLook dressed = dressed(canvas, look);
      (dressed.state().selected() || dressed.state().current() ? selected : nodes).add(dressed);
    }
    // What is selected or at work lies on top.
    nodes.addAll(selected);
    List<WireLook> wires = new ArrayList<>();
    for (Wire wire : scene.wiresIn(area)) {
      if (!canvas.overlay().hides(wire)) {
        scene.wire(wire).ifPresent(look -> wires.add(canvas.dressed(wire, look, clock)));
      }
    }
    canvas.overlay().draft().flatMap(d -> draftWire(canvas, d)).ifPresent(wires::add);
    return new VisibleScene(new SceneModel(blocks(canvas, area), wires, nodes));
  }

  private static List<BlockLook> blocks(CanvasViewModel canvas, Box area) {
    Set<String> selected = canvas.selection().nodes();
    return canvas.scene().blocks().in(area).stream()
        .map(
            block ->
                block.marked(
                    !selected.isEmpty() && selected.containsAll(canvas.blockNodes(block.id()))))
        .toList();
  }

  private static NodeLook dressed(CanvasViewModel canvas, NodeLook look) {
    NodeLook stated = canvas.scene().withState(look);
    Set<String> members = canvas.scene().folding().members(look.id());
    boolean selected = canvas.selection().nodes().containsAll(members);
    NodeLook dressed = stated.in(stated.state().withSelected(selected));
    Overlay overlay = canvas.overlay();
    if (look.folded() || overlay.draft().isEmpty() || overlay.marks().isEmpty()) {
      return dressed;
    }
    return overlay.marks().get().mark(dressed, overlay.draft().get());
  }

  private static Optional<WireLook> draftWire(CanvasViewModel canvas, Draft draft) {
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
            type.map(t -> t.shape().display()).orElse(""),
            type.map(t -> t.dtype().tag()).orElse(""),
            Optional.empty(),
            Optional.empty(),
            false,
            false));
  }

  private static Optional<Point> output(CanvasViewModel canvas, PortRef port) {
    return canvas.portPoint(port.node(), Side.OUTPUT, port.output());
  }

  private static Optional<Point> input(CanvasViewModel canvas, String node, int port) {
    return canvas.portPoint(node, Side.INPUT, port);
  }
}
