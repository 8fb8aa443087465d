// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.drawing.BreakmarkPainter;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.theme.Palette;

/// What paints the canvas in the colours of a palette: the graph, and what gestures show.
record Paints(Brushes brushes, OverlayPainter overlay) {

  /// @param dots whether the dots of the grid are shown
  static Paints of(Palette palette, boolean dots, TextMetrics metrics, VerdictWords verdicts) {
    SceneColours colours = new SceneColours(palette);
    return new Paints(
        new Brushes(
            new GraphPainter(colours, metrics), new BreakmarkPainter(colours), colours, dots),
        new OverlayPainter(colours, metrics, verdicts));
  }
}
