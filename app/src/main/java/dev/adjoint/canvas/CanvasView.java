// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.BreakmarkPainter;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.theme.Palette;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Paints the canvas of one document and feeds it pointer and keyboard.
///
/// One JavaFX canvas as large as the window part; a frame is painted only after a change, or while
/// a pulse travels. Nothing here decides anything: see [CanvasViewModel].
public final class CanvasView extends Region {
  private final CanvasViewModel model;
  private final ObservableValue<Palette> palette;
  private final TextMetrics metrics;
  private final Canvas canvas = new Canvas();
  private final FxPen pen;
  private final PulseClock clock = new PulseClock();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
          frame(nowNanos);
        }
      };
  private boolean stale = true;
  private boolean firstFit = true;
  private long paintedFrames;
  private GraphPainter painter;
  private OverlayPainter overlayPainter;
  private BreakmarkPainter breakmarks;
  private SceneColours colours;

  public CanvasView(CanvasViewModel model, ObservableValue<Palette> palette, TextMetrics metrics) {
    this.model = model;
    this.palette = palette;
    this.metrics = metrics;
    this.pen = new FxPen(canvas.getGraphicsContext2D(), metrics);
    this.colours = new SceneColours(palette.getValue());
    this.painter = new GraphPainter(colours, metrics);
    this.overlayPainter = new OverlayPainter(colours, metrics);
    this.breakmarks = new BreakmarkPainter(colours);
    getStyleClass().add("canvas");
    setId("canvas");
    setFocusTraversable(true);
    getChildren().add(canvas);
    palette.subscribe(colours -> recolour());
    model.revisionProperty().subscribe(revision -> repaint());
    model.runProperty().subscribe(run -> clock.start(model.scene().run(), System.nanoTime()));
    new CanvasPointer(this, model).attach();
    new CanvasKeys(model).attach(this);
    addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
  }

  private void recolour() {
    colours = new SceneColours(palette.getValue());
    painter = new GraphPainter(colours, metrics);
    overlayPainter = new OverlayPainter(colours, metrics);
    breakmarks = new BreakmarkPainter(colours);
    repaint();
  }

  /// How fast pulses travel; 1 is the normal 500 ms a wire.
  public void setSpeed(double factor) {
    clock.setSpeed(factor);
  }

  public void setReducedMotion(boolean reduced) {
    clock.setReducedMotion(reduced);
  }

  /// Paints in the next frame.
  private void repaint() {
    stale = true;
    timer.start();
  }

  private void frame(long nowNanos) {
    boolean moving = clock.running();
    clock.tick(System.nanoTime());
    if (stale || moving) {
      stale = false;
      paint();
    } else {
      // Nothing moves: let the window sleep until the next change. What moved was painted once
      // more at its end, so that a pulse is cleared away and a band has its full width.
      timer.stop();
    }
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    paintedFrames++;
    Viewport viewport = model.viewport();
    Box visible = model.visible();
    pen.save();
    pen.translate(viewport.offsetX(), viewport.offsetY());
    pen.scale(viewport.zoom());
    painter.paintGround(visible, pen, model.gridProperty().get() ? viewport.zoom() : 0);
    painter.paint(model.visibleScene(clock).model(), pen, viewport.zoom());
    model.paintWireMarks(breakmarks, pen);
    pen.restore();
    Box window = new Box(0, 0, width, height);
    overlayPainter.paint(model.overlay(), viewport, window, pen);
    MinimapPainter.paint(model.scene(), visible, MinimapPainter.box(width, height), colours, pen);
    if (clock.running()) {
      timer.start();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.ceil(getWidth());
    double height = Math.ceil(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      model.setWindow(width, height);
      if (firstFit && width > 0 && height > 0) {
        firstFit = false;
        model.fit();
      }
    }
  }

  /// Lays a part above the canvas with its corner at a place of the window, moved in if it would
  /// stick out.
  void showAbove(Region part, Point screen) {
    if (!getChildren().contains(part)) {
      getChildren().add(part);
    }
    part.setManaged(false);
    part.applyCss();
    part.autosize();
    double x = Math.clamp(screen.x(), 0.0, Math.max(0, getWidth() - part.getWidth()));
    double y = Math.clamp(screen.y(), 0.0, Math.max(0, getHeight() - part.getHeight()));
    part.relocate(x, y);
  }

  void takeAway(Region part) {
    getChildren().remove(part);
    requestFocus();
  }

  /// Where the middle of a node's header is on the screen, for tests and callouts.
  public Optional<Point2D> modelToScreen(String node) {
    return model
        .scene()
        .shown(node)
        .map(look -> toScreen(look.corner().plus(look.frame().width() / 2, 13)));
  }

  /// Where the centre of a port is on the screen.
  public Optional<Point2D> portToScreen(String node, Side side, int index) {
    return model.portPoint(node, side, index).map(this::toScreen);
  }

  public Point2D toScreen(Point world) {
    Point local = model.viewport().toScreen(world);
    return localToScreen(local.x(), local.y());
  }

  /// The world point under a place of the whole scene, as pointer events of other views give it.
  public Optional<Point> sceneToWorld(double sceneX, double sceneY) {
    Point2D local = sceneToLocal(sceneX, sceneY);
    return contains(local)
        ? Optional.of(model.viewport().toWorld(new Point(local.getX(), local.getY())))
        : Optional.empty();
  }

  /// While a row of the palette is dragged over the canvas.
  public void dragOver(String op, double sceneX, double sceneY) {
    sceneToWorld(sceneX, sceneY)
        .ifPresentOrElse(world -> model.showGhost(op, world), model::hideGhost);
  }

  /// A row of the palette was let go; gives the id of the new node if it was over the canvas.
  public Optional<String> drop(String op, double sceneX, double sceneY) {
    Optional<Point> world = sceneToWorld(sceneX, sceneY);
    model.hideGhost();
    requestFocus();
    return world.map(at -> model.drop(op, at));
  }

  /// Number of frames painted so far, to see that nothing is painted in vain.
  long paintedFrames() {
    return paintedFrames;
  }
}
