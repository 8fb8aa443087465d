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
/// looks different when that does. While people pan, or the window gets another size, it is only
/// moved, and tiles fill what it leaves bare. The next change of the graph brings it back under the
/// window.
///
/// Where the view goes next may be known: then that picture is painted ahead, below the one that is
/// seen, and takes its place when the view gets there.
///
/// Where nothing was seen before, the picture comes in the course of a few frames, from the ground
/// up: wires, their labels, nodes. All at once it would keep the window from answering when it is
/// the first of a program that has just been started. Changes come box by box in the same way, each
/// over what was there before; see [DueBoxes].
final class GraphLayer {
  private final Pane pane = new Pane();
  private Patch main;

  /// Painted for later, or seen before.
  private Patch ahead;

  private final PanTiles tiles;
  private final Function<Excerpt, VisibleScene> scene;
  private final Practice practice = new Practice();
  private boolean outdated = true;

  /// @param scene what there is to see in a part of the picture, now
  GraphLayer(PenSupply pens, Function<Excerpt, VisibleScene> scene) {
    this.scene = scene;
    this.main = new Patch(pens);
    this.ahead = new Patch(pens);
    this.tiles = new PanTiles(pens, scene);
    pane.setManaged(false);
    pane.setMouseTransparent(true);
    pane.getChildren().addAll(ahead.node(), tiles.node(), main.node());
  }

  Node node() {
    return pane;
  }

  /// Everything is to be painted anew: other colours.
  void forget() {
    outdated = true;
    ahead.forget();
  }

  /// @param changed whether the graph may look different from last time
  /// @return whether the picture was whole before; if not, nothing else is to take time of its
  ///   frames
  boolean show(Excerpt window, boolean changed, Brushes brushes) {
    boolean moved = !window.equals(main.excerpt());
    boolean seen = main.isWhole() && !main.isBare();
    // In a window of another size as much is new as a pan lays bare; panels and text grow in the
    // same frame, and the thread that renders has enough to do.
    boolean other = !window.fits(main.excerpt()) || !seen && !window.sameSize(main.excerpt());
    if (moved && window.equals(ahead.excerpt())) {
      turn(window, brushes);
    } else if (outdated || other || changed && (moved || !main.isWhole())) {
      boolean recoloured = outdated;
      outdated = false;
      tiles.clear();
      long start = System.nanoTime();
      main.begin(window, scene.apply(window), brushes);
      if (seen) {
        // What looking about took is in it: of ten thousand nodes as much as painting them.
        practice.picture(recoloured).ifPresent(ration -> main.goOn(ration.since(start), brushes));
      }
    } else if (moved) {
      tiles.cover(window, main.excerpt(), brushes);
    } else if (changed) {
      tiles.clear();
      practice.change();
      main.refresh(scene.apply(window), practice.piece());
    }
    boolean whole = main.isWhole();
    main.goOn(practice.frame(whole), brushes);
    main.place(window);
    return whole;
  }

  /// Shows what was painted ahead, or seen before, and what has changed in it since.
  private void turn(Excerpt window, Brushes brushes) {
    Patch before = main;
    main = ahead;
    ahead = before;
    ahead.node().toBack();
    showEdge(ahead);
    tiles.clear();
    practice.change();
    long start = System.nanoTime();
    main.refresh(scene.apply(window), practice.piece());
    if (!main.isWhole()) {
      practice.picture(false).ifPresent(ration -> main.goOn(ration.since(start), brushes));
    }
  }

  /// Whether a part of the picture could be painted ahead: what the window shows is painted, and
  /// that part is not.
  boolean lacks(Excerpt next) {
    boolean painted = next.equals(ahead.excerpt()) && ahead.isWhole();
    return !outdated && main.isUpToDate() && !next.equals(main.excerpt()) && !painted;
  }

  /// Paints some of what the window will show next.
  void paintAhead(Excerpt next, Ration ration, Brushes brushes) {
    if (!next.equals(ahead.excerpt())) {
      ahead.begin(next, scene.apply(next), brushes);
      showEdge(ahead);
    }
    ahead.goOn(ration, brushes);
  }

  /// JavaFX renders what is painted on a canvas only where some of it is to be seen: so one pixel
  /// of it is, below all others. Taken away or put elsewhere, it would have the window be drawn
  /// where it was.
  private static void showEdge(Patch patch) {
    patch.node().relocate(1 - patch.excerpt().width(), 1 - patch.excerpt().height());
  }

  /// Whether all that changed is painted; if not, ask again in the next frame.
  boolean isUpToDate() {
    return main.isUpToDate();
  }
}
