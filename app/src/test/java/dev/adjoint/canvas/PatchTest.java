// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Shape;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A change of everything in a large graph keeps the window for a ration of time in each frame, and
/// no frame in between shows anything but what was or what will be.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class PatchTest {
  private static final int WIDTH = 840;
  private static final int HEIGHT = 680;

  /// Edges are smoothed by sums that depend on where they began; nobody sees such a difference.
  private static final int ROUNDING = 16;

  private static final Duration A_FRAME = Duration.ofMillis(4);

  /// What a box to be painted takes, of a clock that only boxes make go.
  private static final long A_BOX = TimeUnit.MILLISECONDS.toNanos(2);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final PulseClock clock = new PulseClock();
  private long nanos;
  private int asked;
  private final Ration ration =
      new Ration(
          A_FRAME,
          () -> {
            asked++;
            return nanos += A_BOX;
          });
  private CanvasViewModel model;
  private Brushes brushes;
  private Patch patch;

  @Start
  void start(Stage stage) {
    Fonts.register();
    FxTextMetrics metrics = new FxTextMetrics();
    FxMaterials materials = new FxMaterials();
    SceneColours colours = new SceneColours(Palette.LIGHT);
    model = new CanvasViewModel(document, metrics);
    brushes =
        new Brushes(
            new GraphPainter(colours, metrics), new BreakmarkPainter(colours), colours, true);
    patch = new Patch(canvas -> new FxPen(canvas.getGraphicsContext2D(), metrics, materials));
    document.show(LargeGraphs.placed(1_000));
  }

  @Test
  void changeOfEverythingWithLabelsTakesARationOfEachFrame() {
    changeEverythingAt(0.7);
  }

  @Test
  void changeOfAThousandNodesInSightTakesARationOfEachFrame() {
    changeEverythingAt(0.048);
  }

  private void changeEverythingAt(double zoom) {
    Excerpt window = new Excerpt(zoom, -Math.rint(300 * zoom), -20, WIDTH, HEIGHT);
    onWindow(() -> patch.paint(window, seen(window), brushes));
    int[] before = pixels();
    changeEverything();
    int[] after = picture(window);
    onWindow(() -> patch.refresh(seen(window), DueBoxes.PIECE));
    int frames = 0;
    while (!patch.isUpToDate()) {
      assertEquals(0, strange(pixels(), before, after), "pixels in frame " + frames);
      asked = 0;
      onWindow(() -> patch.goOn(ration, brushes));
      assertTrue(asked <= 3, "boxes in frame " + frames++ + ": " + (asked - 1));
    }
    assertTrue(frames > 4, "frames: " + frames);
    assertEquals(0, strange(pixels(), after, after), "pixels in the end");
  }

  @Test
  void changesWhileOthersWaitAreShownInTheEnd() {
    Excerpt window = new Excerpt(0.7, -210, -20, WIDTH, HEIGHT);
    onWindow(() -> patch.paint(window, seen(window), brushes));
    changeEverything();
    onWindow(() -> patch.refresh(seen(window), DueBoxes.PIECE));
    for (String node : new String[] {"m1", "z1", "h1", "m2"}) {
      onWindow(
          () -> {
            patch.goOn(ration, brushes);
            document.select(Selection.ofNode(node));
            patch.refresh(seen(window), DueBoxes.PIECE);
          });
    }
    assertFalse(patch.isUpToDate());
    while (!patch.isUpToDate()) {
      onWindow(() -> patch.goOn(ration, brushes));
    }
    int[] after = picture(window);
    assertEquals(0, strange(pixels(), after, after));
  }

  @Test
  void pictureThatIsPaintedAnewForgetsWhatWaited() {
    Excerpt window = new Excerpt(0.7, -210, -20, WIDTH, HEIGHT);
    Excerpt other = new Excerpt(0.5, 0, 0, WIDTH, HEIGHT);
    onWindow(() -> patch.paint(window, seen(window), brushes));
    changeEverything();
    onWindow(
        () -> {
          patch.refresh(seen(window), DueBoxes.PIECE);
          patch.goOn(ration, brushes);
          patch.paint(other, seen(other), brushes);
        });
    assertTrue(patch.isUpToDate());
    int[] after = picture(other);
    assertEquals(0, strange(pixels(), after, after));
  }

  private VisibleScene seen(Excerpt window) {
    model.scene().settle();
    return model.visibleScene(window, clock);
  }

  /// Another size of the batch, which every wire says, and a ring about every node.
  private void changeEverything() {
    onWindow(
        () -> {
          var shape = new AttributeValue.Dims(Shape.of(48, 64));
          document.perform(new SetAttribute("h0", "shape", shape, false));
          document.select(
              Selection.ofNodes(
                  document.graph().nodes().stream().map(Node::id).collect(Collectors.toSet())));
        });
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// What painting everything at once gives, by a patch that nothing was painted on before.
  private int[] picture(Excerpt window) {
    Patch kept = patch;
    onWindow(
        () -> {
          FxTextMetrics metrics = new FxTextMetrics();
          FxMaterials materials = new FxMaterials();
          patch = new Patch(canvas -> new FxPen(canvas.getGraphicsContext2D(), metrics, materials));
          patch.paint(window, seen(window), brushes);
        });
    int[] pixels = pixels();
    patch = kept;
    return pixels;
  }

  private int[] pixels() {
    int[] pixels = new int[WIDTH * HEIGHT];
    onWindow(
        () ->
            patch
                .node()
                .snapshot(null, null)
                .getPixelReader()
                .getPixels(
                    0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH));
    return pixels;
  }

  /// How many pixels are neither those of one picture nor those of the other.
  private static int strange(int[] pixels, int[] one, int[] other) {
    int count = 0;
    for (int i = 0; i < pixels.length; i++) {
      count += isLike(pixels[i], one[i]) || isLike(pixels[i], other[i]) ? 0 : 1;
    }
    return count;
  }

  private static boolean isLike(int pixel, int other) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((pixel >> shift & 0xFF) - (other >> shift & 0xFF)) > ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
