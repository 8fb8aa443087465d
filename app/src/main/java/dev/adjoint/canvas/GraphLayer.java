// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.canvas.Patch.PenSupply;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The picture of the graph in the window.
///
/// One patch as large as the window is painted whole when the zoom changes, and where the graph
/// looks different when that does. While people pan it is only moved, and tiles fill what it leaves
/// bare. The next change of the graph brings it back under the window.
final class GraphLayer {
  private final Pane pane = new Pane();
  private final Patch main;
  private final PanTiles tiles;
  private final Function<Excerpt, VisibleScene> scene;
  private boolean outdated = true;

  /// @param scene what there is to see in a part of the picture, now
  GraphLayer(PenSupply pens, Function<Excerpt, VisibleScene> scene) {
    this.scene = scene;
    this.main = new Patch(pens);
    this.tiles = new PanTiles(pens, scene);
    pane.setManaged(false);
    pane.setMouseTransparent(true);
    pane.getChildren().addAll(tiles.node(), main.node());
  }

  Node node() {
    return pane;
  }

  /// Everything is to be painted anew: other colours.
  void forget() {
    outdated = true;
  }

  /// @param changed whether the graph may look different from last time
  void show(Excerpt window, boolean changed, Brushes brushes) {
    boolean moved = !window.equals(main.excerpt());
    boolean other = !window.fits(main.excerpt()) || !window.sameSize(main.excerpt());
    if (outdated || other || changed && moved) {
      outdated = false;
      tiles.clear();
      main.paint(window, scene.apply(window), brushes);
    } else if (moved) {
      tiles.cover(window, main.excerpt(), brushes);
    } else if (changed) {
      tiles.clear();
      main.refresh(scene.apply(window), brushes);
    }
    main.place(window);
  }
}
