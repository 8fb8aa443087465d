// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import dev.adjoint.layout.LayeredLayout;
import dev.adjoint.session.FxBridge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executor;

/// Lays out the selected nodes among themselves, around the middle of where they were; the others
/// stay. Worked out off the window's thread; the nodes glide to their places, as one step of the
/// history. Nothing happens when the graph was changed in the meantime.
final class SelectionLayout {
  private SelectionLayout() {}

  static void start(CanvasViewModel canvas) {
    start(
        canvas,
        FxBridge.toWindow(),
        work -> Thread.ofPlatform().daemon().name("adjoint-layout").start(work));
  }

  static void start(CanvasViewModel canvas, FxBridge bridge, Executor worker) {
    Graph graph = canvas.document().graph();
    SequencedMap<String, NodeFrame> frames = frames(canvas, graph);
    if (frames.size() < 2) {
      return;
    }
    List<Wire> wires = graph.wires();
    worker.execute(
        () -> {
          Map<String, Point> corners = LayeredLayout.place(frames, wires);
          bridge.publish(canvas, () -> show(canvas, graph, frames, corners));
        });
  }

  private static SequencedMap<String, NodeFrame> frames(CanvasViewModel canvas, Graph graph) {
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    for (String id : graph.nodesById().keySet()) {
      if (canvas.selection().nodes().contains(id)) {
        canvas.scene().node(id).map(NodeLook::frame).ifPresent(frame -> frames.put(id, frame));
      }
    }
    return frames;
  }

  private static void show(
      CanvasViewModel canvas,
      Graph graph,
      Map<String, NodeFrame> frames,
      Map<String, Point> corners) {
    if (canvas.document().graph() != graph) {
      return;
    }
    List<Box> before = new ArrayList<>();
    List<Box> after = new ArrayList<>();
    frames.forEach(
        (id, frame) -> {
          before.add(frame.boxAt(canvas.surface().corner(id)));
          Optional.ofNullable(corners.get(id)).map(frame::boxAt).ifPresent(after::add);
        });
    Point by =
        Box.around(before).orElseThrow().centre().minus(Box.around(after).orElseThrow().centre());
    Point whole = Snapping.GRID.snap(by);
    Map<String, Point> places = new HashMap<>();
    corners.forEach((id, corner) -> places.put(id, corner.plus(whole)));
    canvas.arranger().moveTo(places);
  }
}
