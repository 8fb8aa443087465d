// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Graph;
import dev.adjoint.layout.LayeredLayout;
import dev.adjoint.scene.Arrangement;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Lays out the selected nodes among themselves, around the middle of where they were; the others
/// stay. Worked out off the window's thread; the nodes glide to their places, as one step of the
/// history. Nothing happens when the graph was changed in the meantime.
final class SelectionLayout {
  private SelectionLayout() {}

  static void start(CanvasViewModel canvas) {
    start(canvas, FxBridge.toWindow(), work -> BesideWindow.thread("adjoint-layout").start(work));
  }

  static void start(CanvasViewModel canvas, FxBridge bridge, Executor worker) {
    Graph graph = canvas.document().graph();
    Arrangement chosen =
        Arrangement.of(graph, canvas.scene(), canvas.selection().nodes()::contains, frame -> frame);
    if (chosen.frames().size() < 2) {
      return;
    }
    worker.execute(
        () -> {
          Map<String, Point> corners = LayeredLayout.place(chosen.frames(), chosen.wires());
          bridge.publish(canvas, () -> show(canvas, graph, chosen, corners));
        });
  }

  private static void show(
      CanvasViewModel canvas, Graph graph, Arrangement chosen, Map<String, Point> corners) {
    if (canvas.document().graph() != graph) {
      return;
    }
    List<Box> before = new ArrayList<>();
    List<Box> after = new ArrayList<>();
    chosen
        .frames()
        .forEach(
            (id, frame) -> {
              before.add(frame.boxAt(chosen.corners().getOrDefault(id, Point.ORIGIN)));
              after.add(frame.boxAt(corners.getOrDefault(id, Point.ORIGIN)));
            });
    Point by =
        Box.around(before).orElseThrow().centre().minus(Box.around(after).orElseThrow().centre());
    Point whole = Snapping.GRID.snap(by);
    Map<String, Point> places = new HashMap<>();
    corners.forEach((id, corner) -> places.put(id, corner.plus(whole)));
    canvas.arranger().layOut(chosen.spread(places));
  }
}
