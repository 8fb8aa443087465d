// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.time.Duration;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Paints the canvas of one document and feeds it pointer and keyboard.
///
/// What is painted is in [CanvasLayers]. Nothing here decides anything: see [CanvasViewModel].
public final class CanvasView extends Region {
  /// What making the scene what the graph is may take of a frame, as much as an edit of a thousand
  /// nodes does once the program has made some.
  private static final Duration A_FRAME = Duration.ofMillis(16);

  /// The same for what is out of sight, which nobody waits for.
  private static final Duration UNSEEN = Duration.ofMillis(4);

  /// What moves by itself moves 60 times a second at most, as on most screens: a frame that follows
  /// faster would only wait for the one before it to be rendered.
  private static final Duration A_MOVE = Duration.ofMillis(12);

  private final CanvasViewModel model;
  private final ObservableValue<Palette> palette;
  private final TextMetrics metrics;
  private final VerdictWords verdicts;
  private final PulseClock clock = new PulseClock();
  private final CanvasLayers layers;
  private final Popovers popovers = new Popovers(this);
  private final Ration sceneRation = new Ration(A_FRAME);
  private final Ration unseenRation = new Ration(UNSEEN);
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
          frame(nowNanos);
        }
      };
  private MenuOffer menuOffer = (target, x, y) -> {};
  private boolean stale = true;
  private boolean firstFit = true;
  private double width;
  private double height;
  private long paintedFrames;
  private long paintedNanos;

  /// Whether what moves, or the minimap, which follows at a distance, is not yet where it belongs.
  private boolean moveOwed;

  private Paints paints;

  public CanvasView(
      CanvasViewModel model,
      ObservableValue<Palette> palette,
      TextMetrics metrics,
      Messages messages) {
    this.model = model;
    this.palette = palette;
    this.metrics = metrics;
    this.verdicts = new VerdictWords(messages);
    this.paints = paints();
    this.layers = new CanvasLayers(model, clock, metrics);
    getStyleClass().add("canvas");
    setId("canvas");
    setFocusTraversable(true);
    getChildren().addAll(layers.nodes());
    getChildren().add(popovers);
    Rectangle window = new Rectangle();
    window.widthProperty().bind(widthProperty());
    window.heightProperty().bind(heightProperty());
    setClip(window);
    palette.subscribe(colours -> recolour());
    model.gridProperty().subscribe(dots -> recolour());
    model.revisionProperty().subscribe(revision -> repaint());
    sceneProperty().subscribe(scene -> timer.start());
    model
        .picture()
        .runProperty()
        .subscribe(run -> clock.start(model.picture().seen().run(), System.nanoTime()));
    new CanvasPointer(this, model).attach();
    new CanvasKeys(model).attach(this);
    addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
  }

  private Paints paints() {
    return Paints.of(palette.getValue(), model.gridProperty().get(), metrics, verdicts);
  }

  private void recolour() {
    paints = paints();
    layers.forget();
    repaint();
  }

  /// How fast pulses travel; 1 is the normal 500 ms a wire.
  public void setSpeed(double factor) {
    clock.setSpeed(factor);
  }

  public void setReducedMotion(boolean reduced) {
    clock.setReducedMotion(reduced);
    model.arranger().setReducedMotion(reduced);
  }

  /// Paints in the next frame.
  private void repaint() {
    stale = true;
    timer.start();
  }

  private void frame(long nowNanos) {
    if (getScene() == null) {
      // Behind another tab: it is painted when it is seen again, before the frame that shows it.
      timer.stop();
      return;
    }
    long now = System.nanoTime();
    boolean moving = clock.running() || moveOwed;
    clock.tick(now);
    boolean free = !stale;
    if (stale || moving && now - paintedNanos >= A_MOVE.toNanos()) {
      stale = false;
      moveOwed = false;
      paintedNanos = now;
      paint(moving && clock.showsBands());
    } else if (moving) {
      moveOwed = true;
    }
    boolean idle = free && !moving && !model.picture().isBehind();
    if (free) {
      model.picture().goOnUnseen(unseenRation.begin());
      idle &= !layers.paintAhead(width, height, paints);
    }
    if (idle) {
      // Nothing moves: let the window sleep until the next change. What moved was painted once
      // more at its end, so that a pulse is cleared away and a band has its full width.
      timer.stop();
    }
  }

  /// @param growing whether bands of wires have another width in every frame
  private void paint(boolean growing) {
    if (width <= 0 || height <= 0) {
      return;
    }
    if (!model.picture().goOn(model.visible(), sceneRation.begin())) {
      // What is on the screen stays as it was, all of it, until the scene is what the graph is.
      repaint();
      return;
    }
    paintedFrames++;
    CanvasLayers.Behind behind = layers.show(width, height, growing, paints);
    stale |= behind.graph();
    moveOwed |= behind.minimap();
    if (clock.running() || stale || moveOwed || model.picture().isBehind()) {
      timer.start();
    }
  }

  @Override
  protected void layoutChildren() {
    double wide = Math.ceil(getWidth());
    double high = Math.ceil(getHeight());
    if (width != wide || height != high) {
      width = wide;
      height = high;
      model.setWindow(width, height);
      popovers.resize(width, height);
      if (firstFit && width > 0 && height > 0) {
        firstFit = false;
        model.overlook();
      }
    }
  }

  /// What opens above the canvas; whoever lays more above it puts this above that.
  public Popovers popovers() {
    return popovers;
  }

  /// Asked to show the menu of something, at a place of the screen.
  @FunctionalInterface
  public interface MenuOffer {
    void show(MenuTarget target, double screenX, double screenY);
  }

  public void setMenuOffer(MenuOffer offer) {
    menuOffer = offer;
  }

  /// Asks for the menu of what lies at that place of the world.
  void askMenu(Point world, double screenX, double screenY) {
    model.actions().pointAt(Optional.of(world));
    menuOffer.show(model.actions().aim(model.surface().hit(world)), screenX, screenY);
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

  /// How a wire is drawn, without what moves along it.
  public Optional<WireLook> look(Wire wire) {
    return model.scene().wire(wire);
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
        .ifPresentOrElse(world -> model.drops().show(op, world), () -> model.drops().hide());
  }

  /// A row of the palette was let go; gives the id of the new node if it was over the canvas.
  public Optional<String> drop(String op, double sceneX, double sceneY) {
    Optional<Point> world = sceneToWorld(sceneX, sceneY);
    model.drops().hide();
    requestFocus();
    return world.map(at -> model.drops().drop(op, at));
  }

  /// Paints everything anew in the next frame, to see that this changes nothing.
  void forget() {
    layers.forgetGraph();
    repaint();
  }

  /// Whether everything that changed is painted.
  boolean isUpToDate() {
    return !stale && !moveOwed && !clock.running() && !model.picture().isBehind();
  }

  /// Whether the whole graph is there to be seen.
  public boolean isPainted() {
    return paintedFrames > 0 && layers.isPainted();
  }

  /// Whether the graph is there to be seen as it is now.
  public boolean showsGraph() {
    return layers.showsGraph();
  }

  /// Number of frames painted so far, to see that nothing is painted in vain.
  long paintedFrames() {
    return paintedFrames;
  }
}
