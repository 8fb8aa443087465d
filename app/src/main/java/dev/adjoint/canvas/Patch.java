// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.BreakmarkPainter;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.geometry.Box;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/// A piece of the picture that is painted once and afterwards only where something changed.
///
/// JavaFX keeps what was painted on a canvas and moves it about for next to nothing, while painting
/// it anew takes as long as there is text in it. Where something changed, the picture is as it was
/// until that box is painted, in this frame or one of the next.
final class Patch {
  private final Canvas canvas = new Canvas();
  private final FxPen pen;
  private Excerpt excerpt = Excerpt.NOTHING;
  private VisibleScene shown = VisibleScene.EMPTY;
  private final Queue<Runnable> left = new ArrayDeque<>();
  private final DueBoxes due = new DueBoxes();
  private int painted;

  /// What pictures of one look are painted with.
  ///
  /// @param dots whether the ground has dots
  record Brushes(
      GraphPainter painter, BreakmarkPainter breakmarks, SceneColours colours, boolean dots) {
    private void paint(SceneModel scene, Collection<WireMark> marks, Pen pen, double zoom) {
      steps(scene, marks, pen, zoom).forEach(Runnable::run);
    }

    private List<Runnable> steps(
        SceneModel scene, Collection<WireMark> marks, Pen pen, double zoom) {
      List<Runnable> steps = painter.steps(scene, pen, zoom);
      marks.forEach(
          mark ->
              steps.add(() -> breakmarks.paint(mark.mark(), mark.value(), mark.gradient(), pen)));
      return steps;
    }
  }

  Patch(PenSupply pens) {
    this.pen = pens.penFor(canvas);
  }

  /// Gives pens that draw on a canvas.
  @FunctionalInterface
  interface PenSupply {
    FxPen penFor(Canvas canvas);
  }

  Node node() {
    return canvas;
  }

  Excerpt excerpt() {
    return excerpt;
  }

  /// Shows another part of the picture, or the same in other colours.
  void paint(Excerpt next, VisibleScene scene, Brushes brushes) {
    begin(next, scene, brushes);
    inWorld(() -> left.forEach(Runnable::run));
    left.clear();
  }

  /// As [#paint], but of what is in the scene it paints only as much as was painted before it was
  /// asked to begin anew, so that nothing vanishes that was seen; [#goOn] does the rest.
  void begin(Excerpt next, VisibleScene scene, Brushes brushes) {
    if (!next.sameSize(excerpt)) {
      canvas.setWidth(next.width());
      canvas.setHeight(next.height());
    }
    excerpt = next;
    shown = scene;
    due.clear();
    Box all = new Box(0, 0, next.width(), next.height());
    GroundPainter.paint(excerpt, all, brushes.dots(), brushes.colours(), pen);
    int seen = left.isEmpty() ? 0 : painted;
    left.clear();
    left.addAll(brushes.steps(scene.model(), scene.marks().values(), pen, excerpt.zoom()));
    painted = Math.min(seen, left.size());
    inWorld(
        () -> {
          for (int i = 0; i < painted; i++) {
            left.remove().run();
          }
        });
  }

  /// Shows no part of the picture that can be asked for, until it is begun anew.
  void forget() {
    excerpt = Excerpt.NOTHING;
    shown = VisibleScene.EMPTY;
    left.clear();
    due.clear();
  }

  /// Paints some more of what was begun, or of what changed since.
  void goOn(Ration ration, Brushes brushes) {
    if (left.isEmpty()) {
      due.spend(ration, box -> repaint(box, brushes));
      return;
    }
    int before = left.size();
    inWorld(() -> ration.spend(left, Runnable::run));
    painted += before - left.size();
  }

  /// Whether what was begun is painted to its end, even if it has changed in places since.
  boolean isWhole() {
    return left.isEmpty();
  }

  /// Whether the picture is that of the scene that was shown last.
  boolean isUpToDate() {
    return left.isEmpty() && due.isEmpty();
  }

  /// Whether there is no graph in the picture yet.
  boolean isBare() {
    return shown.equals(VisibleScene.EMPTY);
  }

  private void inWorld(Runnable painting) {
    pen.save();
    pen.translate(-excerpt.left(), -excerpt.top());
    pen.scale(excerpt.zoom());
    painting.run();
    pen.restore();
  }

  /// From now on shows another scene, which [#goOn] paints where it looks different.
  ///
  /// @param piece how large boxes that are painted at once may be, in pixels
  void refresh(VisibleScene now, double piece) {
    VisibleScene before = shown;
    shown = now;
    for (Box changed : SceneChanges.between(before, now)) {
      inside(excerpt.viewport().toScreen(changed)).ifPresent(box -> due.add(box, piece));
    }
  }

  /// As much of a box as lies in the picture, in whole pixels: a clip along pixels costs nothing,
  /// one that cuts through them is a mask.
  private Optional<Box> inside(Box box) {
    double left = Math.max(0, Math.floor(box.x()) - 1);
    double top = Math.max(0, Math.floor(box.y()) - 1);
    double right = Math.min(excerpt.width(), Math.ceil(box.right()) + 1);
    double bottom = Math.min(excerpt.height(), Math.ceil(box.bottom()) + 1);
    return right <= left || bottom <= top
        ? Optional.empty()
        : Optional.of(new Box(left, top, right - left, bottom - top));
  }

  /// Paints a box, in pixels of this patch, and leaves everything else.
  private void repaint(Box box, Brushes brushes) {
    pen.save();
    pen.clip(box, 0);
    GroundPainter.paint(excerpt, box, brushes.dots(), brushes.colours(), pen);
    pen.translate(-excerpt.left(), -excerpt.top());
    pen.scale(excerpt.zoom());
    Excerpt cut =
        new Excerpt(
            excerpt.zoom(),
            excerpt.left() + box.x(),
            excerpt.top() + box.y(),
            box.width(),
            box.height());
    brushes.paint(shown.within(cut.world()), shown.marks().values(), pen, excerpt.zoom());
    pen.restore();
  }

  /// Lays the patch where it belongs in a window that shows `window`.
  void place(Excerpt window) {
    canvas.relocate(excerpt.left() - window.left(), excerpt.top() - window.top());
  }
}
