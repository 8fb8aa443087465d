// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.BreakmarkPainter;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import java.time.Duration;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is painted ahead is nowhere to be seen until the view gets there, and then at once.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class GraphLayerTest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 340;
  private static final Excerpt HERE = new Excerpt(0.7, -210, -20, WIDTH, HEIGHT);
  private static final Excerpt NEXT = new Excerpt(0.7, 140, -20, WIDTH, HEIGHT);
  private static final Ration ENOUGH = new Ration(Duration.ofSeconds(9));
  private static final Ration LITTLE = new Ration(Duration.ofNanos(1));

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private Brushes brushes;
  private GraphLayer layer;
  private GraphLayer plain;

  @Start
  void start(Stage stage) {
    Fonts.register();
    FxTextMetrics metrics = new FxTextMetrics();
    SceneColours colours = new SceneColours(Palette.LIGHT);
    CanvasViewModel model = new CanvasViewModel(document, metrics);
    brushes =
        new Brushes(
            new GraphPainter(colours, metrics), new BreakmarkPainter(colours), colours, true);
    layer = layer(model, metrics);
    plain = layer(model, metrics);
    document.show(LargeGraphs.placed(100));
    stage.setScene(new Scene((Parent) layer.node(), WIDTH, HEIGHT));
    stage.show();
  }

  private static GraphLayer layer(CanvasViewModel model, FxTextMetrics metrics) {
    FxMaterials materials = new FxMaterials();
    return new GraphLayer(
        canvas -> new FxPen(canvas.getGraphicsContext2D(), metrics, materials),
        part -> model.visibleScene(part, new PulseClock()));
  }

  @Test
  void whatIsPaintedAheadIsNotSeenBeforeTheViewGetsThere() {
    int[] here = shown(layer, HERE);
    assertTrue(layer.lacks(NEXT));
    onWindow(() -> layer.paintAhead(NEXT, ENOUGH, brushes));
    assertFalse(layer.lacks(NEXT));
    assertArrayEquals(here, pixels(layer));
    assertArrayEquals(shown(plain, NEXT), shown(layer, NEXT));
  }

  @Test
  void whatHasChangedSinceIsShownAsItIs() {
    shown(layer, HERE);
    onWindow(() -> layer.paintAhead(NEXT, ENOUGH, brushes));
    onWindow(() -> document.select(Selection.ofNodes(Set.of("h3", "z3", "m3"))));
    assertArrayEquals(shown(plain, NEXT), shown(layer, NEXT));
  }

  @Test
  void whatIsHalfPaintedIsFinishedWhenTheViewGetsThere() {
    shown(layer, HERE);
    onWindow(() -> layer.paintAhead(NEXT, LITTLE, brushes));
    assertTrue(layer.lacks(NEXT));
    assertArrayEquals(shown(plain, NEXT), shown(layer, NEXT));
  }

  @Test
  void theViewMayGoBackToWhereItCameFrom() {
    int[] here = shown(layer, HERE);
    onWindow(() -> layer.paintAhead(NEXT, ENOUGH, brushes));
    shown(layer, NEXT);
    assertArrayEquals(here, shown(layer, HERE));
  }

  @Test
  void otherColoursForgetIt() {
    shown(layer, HERE);
    onWindow(() -> layer.paintAhead(NEXT, ENOUGH, brushes));
    layer.forget();
    shown(layer, HERE);
    assertTrue(layer.lacks(NEXT));
  }

  /// Shows a part until all of it is painted.
  private int[] shown(GraphLayer of, Excerpt part) {
    onWindow(() -> of.show(part, true, brushes));
    while (!of.isUpToDate()) {
      onWindow(() -> of.show(part, false, brushes));
    }
    return pixels(of);
  }

  private static int[] pixels(GraphLayer of) {
    WritableImage image =
        WaitForAsyncUtils.waitFor(
            WaitForAsyncUtils.asyncFx(
                () -> {
                  SnapshotParameters window = new SnapshotParameters();
                  window.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
                  return of.node().snapshot(window, null);
                }));
    int[] pixels = new int[WIDTH * HEIGHT];
    image
        .getPixelReader()
        .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
    return pixels;
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }
}
