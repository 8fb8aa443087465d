// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Only what changed is painted; what is on the screen must be what painting everything would give.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RetainedPictureTest {
  /// Too small for the minimap, which follows at a distance.
  private static final int WIDTH = 440;

  private static final int HEIGHT = 400;

  /// Edges are smoothed by sums that depend on where they began; nobody sees such a difference.
  private static final int ROUNDING = 16;

  /// It begins after a rest.
  private static final int TO_PAINT_AHEAD = 200;

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final Random random = new Random(7);
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.DARK);
  private CanvasViewModel model;
  private CanvasView view;

  @Start
  void start(Stage stage) {
    Fonts.register();
    FxTextMetrics metrics = new FxTextMetrics();
    model = new CanvasViewModel(document, metrics);
    view = new CanvasView(model, palette, metrics, new Messages(Language.ENGLISH));
    view.setReducedMotion(true);
    view.setManaged(false);
    view.resize(WIDTH, HEIGHT);
    stage.setScene(new Scene(new Pane(view), WIDTH, HEIGHT));
    stage.show();
    document.show(chain());
  }

  private static Graph chain() {
    Graph.Builder graph = Graph.builder("chain");
    graph.node(Node.of("n0", "Input").at(0, 0));
    for (int i = 1; i < 24; i++) {
      graph.node(Node.of("n" + i, "Add", "n" + (i - 1), "n" + i / 2).at(i % 6 * 190, i / 6 * 130));
    }
    graph.blocks(List.of(new Block("b", "Block", List.of("n7", "n8"), false, "", Extras.NONE)));
    return graph.build();
  }

  @Test
  void screenHoldsWhatPaintingEverythingWouldGive() {
    Map<String, Runnable> changes =
        Map.ofEntries(
            Map.entry("pan", this::pan),
            Map.entry("long pan", this::longPan),
            Map.entry("zoom", this::zoom),
            Map.entry("resize", this::resize),
            Map.entry("select", this::select),
            Map.entry("drag", this::drag),
            Map.entry("let go", () -> model.surface().showMoved(Map.of())),
            Map.entry("move", this::move),
            Map.entry("run", this::run),
            Map.entry("retype", this::retype),
            Map.entry("undo", document::undo));
    List<String> names = new ArrayList<>(changes.keySet().stream().sorted().toList());
    onWindow(() -> model.setViewport(new Viewport(0.8, 10, 10)));
    for (int i = 0; i < 60; i++) {
      String name = names.get(random.nextInt(names.size()));
      onWindow(() -> Optional.ofNullable(changes.get(name)).orElseThrow().run());
      int[] seen = pixels();
      onWindow(view::forget);
      int[] whole = pixels();
      assertEquals(0, differing(seen, whole), "pixels differ after " + name + ", change " + i);
    }
  }

  @Test
  void screenHoldsTheSameAfterStepsThatWerePaintedAhead() {
    onWindow(() -> model.setViewport(new Viewport(0.8, 10, 10)));
    for (int node : new int[] {5, 4, 0, 17, 12, 23, 1}) {
      onWindow(() -> model.expect(List.of("n" + node)));
      pixels();
      WaitForAsyncUtils.sleep(TO_PAINT_AHEAD, TimeUnit.MILLISECONDS);
      onWindow(() -> step("n" + node));
      int[] seen = pixels();
      onWindow(view::forget);
      assertEquals(0, differing(seen, pixels()), "pixels differ at n" + node);
    }
  }

  /// What is run and what is selected looks different in the picture that was painted ahead.
  private void step(String node) {
    run();
    model.select(Selection.ofNode(node));
    model.follow(node);
  }

  @Test
  void behindAnotherTabNothingIsPaintedUntilItIsSeenAgain() {
    pixels();
    Scene scene = view.getScene();
    Parent root = scene.getRoot();
    long painted = view.paintedFrames();
    onWindow(
        () -> {
          scene.setRoot(new Pane());
          document.select(Selection.ofNode("n3"));
          move();
          palette.set(Palette.LIGHT);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(painted, view.paintedFrames());
    onWindow(() -> scene.setRoot(root));
    WaitForAsyncUtils.waitForFxEvents();
    int[] seen = pixels();
    onWindow(view::forget);
    assertEquals(0, differing(seen, pixels()));
    assertTrue(view.paintedFrames() > painted);
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  private void pan() {
    model.setViewport(
        model.viewport().pannedBy(random.nextInt(60) - 30, random.nextInt(60) - 30.5));
  }

  private void longPan() {
    for (int i = 0; i < 5; i++) {
      pan();
    }
    model.setViewport(model.viewport().pannedBy(random.nextInt(500) - 250, 100));
  }

  private void zoom() {
    model.setViewport(new Viewport(0.25 + random.nextDouble(), -random.nextInt(300), 20));
  }

  private void resize() {
    view.resize(WIDTH - random.nextInt(200), HEIGHT - random.nextInt(200));
    view.layout();
  }

  private void select() {
    model.select(Selection.ofNodes(Set.of("n" + random.nextInt(24), "n" + random.nextInt(24))));
  }

  private void drag() {
    model
        .surface()
        .showMoved(Map.of("n" + random.nextInt(24), new Point(random.nextInt(900), 150)));
  }

  private void move() {
    model.surface().move(Map.of("n" + random.nextInt(24), new Point(random.nextInt(900), 200)));
  }

  /// Changes the types of all nodes, of which the window shows some.
  private void retype() {
    var shape = new AttributeValue.Dims(Shape.of(2 + random.nextInt(500), 3));
    document.perform(new SetAttribute("n0", "shape", shape, false));
  }

  private void run() {
    int at = 1 + random.nextInt(23);
    Wire wire = new Wire(PortRef.of("n" + (at - 1)), "n" + at, 0);
    model
        .picture()
        .runProperty()
        .set(
            new RunPicture(
                true,
                Map.of(),
                Map.of(),
                Map.of(wire, Band.of(0.5 * at, "|∂L| 0.1", true)),
                Map.of(wire, new Pulse(0, true)),
                Optional.of("n" + at),
                true,
                Breakmarks.NONE));
  }

  private int[] pixels() {
    while (!WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(view::isUpToDate))) {
      WaitForAsyncUtils.sleep(4, TimeUnit.MILLISECONDS);
    }
    AtomicReference<int[]> pixels = new AtomicReference<>(new int[0]);
    onWindow(() -> pixels.set(pixels(view.snapshot(null, null))));
    return pixels.get();
  }

  private static int[] pixels(WritableImage image) {
    int wide = (int) image.getWidth();
    int high = (int) image.getHeight();
    int[] pixels = new int[wide * high];
    image
        .getPixelReader()
        .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    return pixels;
  }

  private static int differing(int[] one, int[] other) {
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        int difference = Math.abs((one[i] >> shift & 0xFF) - (other[i] >> shift & 0xFF));
        count += difference > ROUNDING ? 1 : 0;
      }
    }
    return count;
  }
}
