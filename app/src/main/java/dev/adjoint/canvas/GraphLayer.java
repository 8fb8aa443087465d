// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.canvas.Patch.PenSupply;
import java.time.Duration;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The picture of the graph in the window.
///
/// One patch as large as the window is painted whole when the zoom changes, and where the graph
/// looks different when that does. While people pan it is only moved, and tiles fill what it leaves
/// bare. The next change of the graph brings it back under the window.
///
/// Where nothing was seen before, the picture comes in the course of a few frames, from the ground
/// up: wires, their labels, nodes. All at once it would keep the window from answering when it is
/// the first of a program that has just been started. Changes come box by box in the same way, each
/// over what was there before; see [DueBoxes].
final class GraphLayer {
  /// What the first picture of a graph may take of the window's thread at once. The thread that
  /// renders takes up to ten times as long for it while both do it for the first time.
  private static final Duration A_FRAME = Duration.ofMillis(4);

  /// What a picture at another zoom may take once the program has painted some: much more than a
  /// thousand nodes do, so that it is whole in the frame that shows it.
  private static final Duration AT_ONCE = Duration.ofMillis(50);

  /// What the first ones may take: as much as a dozen nodes do. The thread that renders them needs
  /// ten times as long, and the window waits for it.
  private static final Duration A_NEW_PICTURE = Duration.ofMillis(8);

  /// What changes may take once the program has painted some: what an edit changes is then in the
  /// frame that shows it, where with the smaller ration it came in several.
  private static final Duration A_CHANGE = Duration.ofMillis(16);

  /// After so many pictures, or changes of one, painting them is no longer new to the program.
  private static final int FAMILIAR = 10;

  private final Pane pane = new Pane();
  private final Patch main;
  private final PanTiles tiles;
  private final Function<Excerpt, VisibleScene> scene;
  private final Ration ration = new Ration(A_FRAME);
  private final Ration atOnce = new Ration(AT_ONCE);
  private final Ration aNewPicture = new Ration(A_NEW_PICTURE);
  private final Ration aChange = new Ration(A_CHANGE);
  private int pictures;
  private int changes;
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
  /// @return whether the picture was whole before; if not, nothing else is to take time of its
  ///   frames
  boolean show(Excerpt window, boolean changed, Brushes brushes) {
    boolean moved = !window.equals(main.excerpt());
    boolean other = !window.fits(main.excerpt()) || !window.sameSize(main.excerpt());
    if (outdated || other || changed && (moved || !main.isWhole())) {
      // Other colours come once: while painting is new they may come in several frames, where a
      // zoom, which is another picture in each, would flicker.
      boolean inFrames = outdated && pictures <= FAMILIAR;
      outdated = false;
      tiles.clear();
      boolean seen = main.isWhole() && !main.isBare();
      main.begin(window, scene.apply(window), brushes);
      if (seen) {
        if (!inFrames) {
          main.goOn(pictures > FAMILIAR ? atOnce : aNewPicture, brushes);
        }
        pictures++;
      }
    } else if (moved) {
      tiles.cover(window, main.excerpt(), brushes);
    } else if (changed) {
      tiles.clear();
      main.refresh(scene.apply(window));
      changes++;
    }
    boolean whole = main.isWhole();
    main.goOn(whole && changes > FAMILIAR ? aChange : ration, brushes);
    main.place(window);
    return whole;
  }

  /// Whether all that changed is painted; if not, ask again in the next frame.
  boolean isUpToDate() {
    return main.isUpToDate();
  }
}
