// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.canvas.Patch.PenSupply;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The four layers of the canvas, each painted only when what it shows changed: the graph, the
/// pulses, what a gesture shows, and the minimap.
final class CanvasLayers {
  private final CanvasViewModel model;
  private final PulseClock clock;
  private final GraphLayer graph;
  private final PulseLayer pulses;
  private final OverlayLayer overlay;
  private final MinimapLayer minimap;
  private final PaintingAhead ahead;
  private long revision = -1;

  CanvasLayers(CanvasViewModel model, PulseClock clock, TextMetrics metrics) {
    this.model = model;
    this.clock = clock;
    FxMaterials materials = new FxMaterials();
    PenSupply pens = made -> new FxPen(made.getGraphicsContext2D(), metrics, materials);
    graph = new GraphLayer(pens, part -> model.visibleScene(part, clock));
    ahead = new PaintingAhead(model, graph);
    pulses = new PulseLayer(pens);
    overlay = new OverlayLayer(pens);
    minimap = new MinimapLayer(pens);
  }

  /// The lowest first.
  List<Node> nodes() {
    return List.of(graph.node(), pulses.node(), overlay.node(), minimap.node());
  }

  /// Paints the graph anew next time.
  void forgetGraph() {
    graph.forget();
  }

  /// Paints everything anew next time.
  void forget() {
    graph.forget();
    minimap.forget();
  }

  /// What was not finished in a frame.
  ///
  /// @param graph whether some of what changed is not painted yet
  /// @param minimap whether it is behind, which follows at a distance
  record Behind(boolean graph, boolean minimap) {}

  /// Shows the graph as it is in a window of that size.
  ///
  /// @param growing whether bands of wires have another width in every frame
  Behind show(double width, double height, boolean growing, Paints paints) {
    Excerpt window = Excerpt.seen(model.viewport(), width, height);
    boolean changed = !isOfNow();
    revision = model.graphRevision();
    Brushes brushes = paints.brushes();
    boolean whole = graph.show(window, changed || growing, brushes);
    Optional<WireLook> draft = model.overlay().draft().flatMap(d -> DraftWire.look(model, d));
    pulses.show(window, clock.travelling(model.picture().seen()), brushes.painter());
    overlay.show(window, draft, model.overlay(), brushes, paints.overlay());
    Box map = MinimapPainter.box(width, height);
    boolean late = false;
    if (!whole) {
      minimap.forget();
    } else if (!model.picture().isBehind()) {
      late = minimap.show(model.scene(), window.world(), map, changed, brushes.colours());
    }
    return new Behind(!whole || !graph.isUpToDate(), late);
  }

  /// Paints some of the graph as the window will show it next.
  ///
  /// @return whether there is more of that to paint
  boolean paintAhead(double width, double height, Paints paints) {
    return ahead.goOn(width, height, paints.brushes());
  }

  private boolean isOfNow() {
    return revision == model.graphRevision();
  }

  /// Whether all of the graph that was shown is painted.
  boolean isPainted() {
    return graph.isUpToDate();
  }

  /// Whether the graph is painted as it is now.
  boolean showsGraph() {
    return isOfNow() && graph.isUpToDate();
  }
}
