// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.NumberText;
import dev.adjoint.scene.Statistics;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.MomentTimes;
import dev.adjoint.session.NodeTime;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunTimes;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.theme.LogRange;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OverlayViewModelTest {
  private static final Tensor X =
      Tensor.of(DType.FLOAT32, Shape.of(8, 3), i -> Math.sin(1.7 * i) - 0.2);
  private static final Map<String, Tensor> FEEDS = Map.of("x", X);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final RunViewModel run =
      new RunViewModel(document, (content, file, iteration) -> FEEDS, FxBridge.direct());
  private final OverlayViewModel overlay =
      new OverlayViewModel(FxBridge.direct(), new Messages(Language.ENGLISH));

  private static AttributeValue dims(long... sizes) {
    return new AttributeValue.Dims(Shape.of(sizes));
  }

  private static Node parameter(String id, double scale, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", dims(sizes))
        .with("initializer", new AttributeValue.Text("normal"))
        .with("scale", new AttributeValue.Real(scale))
        .at(0, 0);
  }

  /// Everything before `tiny` has a vanishing gradient.
  private static Graph net(double tiny, boolean folded) {
    return Graph.builder("net")
        .node(Node.of("x", "Input").with("shape", dims(8, 3)).at(0, 0))
        .node(parameter("W", 0.5, 3, 4))
        .node(Node.of("z", "MatMul", "x", "W").at(200, 0))
        .node(Node.of("h", "Relu", "z").at(400, 0))
        .node(
            Node.of("tiny", "Constant")
                .with("value", new AttributeValue.Literal(Tensor.scalar(DType.FLOAT32, tiny)))
                .at(400, 200))
        .node(Node.of("small", "Mul", "h", "tiny").at(600, 0))
        .node(
            Node.of("loss", "ReduceSum", "small")
                .with("keepdims", new AttributeValue.Int(0))
                .at(800, 0))
        .output("loss")
        .blocks(List.of(new Block("hidden", "Hidden", List.of("z", "h"), folded, "", Extras.NONE)))
        .build();
  }

  @BeforeEach
  void watch() {
    run.setDevice("reference");
    run.snapshotProperty().subscribe(now -> seen(document.content()));
    run.sight().timesProperty().subscribe(this::timed);
    document.contentProperty().subscribe(this::seen);
  }

  /// As the window does: other overlays have nothing of a time.
  private void timed(RunTimes known) {
    if (overlay.kindProperty().get() == OverlayKind.TIME) {
      seen(document.content());
    }
  }

  private void seen(Content content) {
    overlay.showRun(content, run.snapshotProperty().get(), run.sight()::times);
  }

  @AfterEach
  void close() {
    overlay.close();
    run.close();
  }

  private static void waitFor(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  /// The run to its end, as a new run of that graph.
  private OverlayPicture ran(Graph graph, OverlayKind kind) throws Exception {
    document.show(graph);
    overlay.kindProperty().set(kind);
    run.reset();
    waitFor(() -> !run.snapshotProperty().get().exists());
    run.resume();
    waitFor(() -> run.snapshotProperty().get().exists() && !run.runningProperty().get());
    overlay.await();
    return overlay.pictureProperty().get();
  }

  private static NodeTint tint(OverlayPicture picture, String id) {
    return Objects.requireNonNull(picture.tints().get(id), id);
  }

  @Test
  void gradientNormsAreThoseOfTheEngine() throws Exception {
    Graph graph = net(0.5, false);
    OverlayPicture picture = ran(graph, OverlayKind.GRADIENTS);
    List<String> nodes = List.of("W", "z", "h", "small");
    try (var backend = Devices.open("reference", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 1)) {
      RunResult result =
          session.run(
              RunRequest.fetch(List.of(PortRef.of("loss")), FEEDS)
                  .with(new Differentiate(PortRef.of("loss"), nodes, java.util.Optional.empty())));
      for (String node : nodes) {
        double norm = Statistics.of(result.gradient(node)).norm();
        assertEquals(NumberText.of(norm), tint(picture, node).value(), node);
        assertEquals(picture.scale().place(norm), tint(picture, node).place(), 1e-9, node);
      }
    }
    assertEquals(0, picture.vanishing() + picture.exploding());
    assertTrue(picture.scale().low() <= 0.01 && picture.scale().high() >= 1);
  }

  @Test
  void vanishingAndExplodingNodesAreMarkedAndCounted() throws Exception {
    OverlayPicture vanishing = ran(net(1e-9, false), OverlayKind.GRADIENTS);
    assertEquals(NodeTint.Mark.VANISHING, tint(vanishing, "z").mark());
    assertEquals(NodeTint.Mark.NONE, tint(vanishing, "small").mark());
    long small =
        vanishing.tints().values().stream()
            .filter(t -> t.mark() == NodeTint.Mark.VANISHING)
            .count();
    assertEquals(small, vanishing.vanishing());
    OverlayPicture exploding = ran(net(1e6, false), OverlayKind.GRADIENTS);
    assertEquals(NodeTint.Mark.EXPLODING, tint(exploding, "h").mark());
    assertTrue(exploding.exploding() >= 3);
    assertEquals(0, exploding.vanishing());
  }

  @Test
  void activationsShowTheDeviationAndDeadUnits() throws Exception {
    OverlayPicture picture = ran(net(1, false), OverlayKind.ACTIVATIONS);
    Tensor hidden =
        Objects.requireNonNull(run.snapshotProperty().get().values().get(PortRef.of("h")));
    assertEquals(NumberText.of(Statistics.of(hidden).deviation()), tint(picture, "h").value());
    int dead = 0;
    for (int unit = 0; unit < 4; unit++) {
      Set<Double> seen = new HashSet<>();
      for (int row = 0; row < 8; row++) {
        seen.add(hidden.get(row * 4L + unit));
      }
      dead += seen.equals(Set.of(0.0)) ? 1 : 0;
    }
    assertEquals("dead " + 25 * dead + ".0 %", tint(picture, "h").note());
    assertEquals("", tint(picture, "z").note());
  }

  @Test
  void memoryIsTheSizeOfTheOutputs() throws Exception {
    run.setDevice("cpu");
    OverlayPicture memory = ran(net(1, false), OverlayKind.MEMORY);
    assertEquals("96 B", tint(memory, "x").value());
    assertEquals("128 B", tint(memory, "h").value());
  }

  @Test
  void noNodeIsColouredByATimeThatWarmingUpIsIn() throws Exception {
    OverlayPicture first = ran(net(1, false), OverlayKind.TIME);
    assertEquals(Set.of(), first.tints().keySet());
    assertEquals(4, first.awaited(), "z, h, small and loss");
    run.sight().lookAtTimes(true);
    waitFor(() -> overlay.pictureProperty().get().awaited() == 0);
    OverlayPicture time = overlay.pictureProperty().get();
    assertEquals(Set.of("z", "h", "small", "loss"), time.tints().keySet(), "sources take no step");
    assertTrue(tint(time, "z").value().endsWith("s"), tint(time, "z").value());
    assertEquals("", tint(time, "z").note());
  }

  /// On a busy machine a step may be too slow to be worth repeating.
  private static boolean isFinal(NodeTime time) {
    return time.kind() != NodeTime.Kind.PROVISIONAL;
  }

  @Test
  void timesFoundOutWhileAnotherOverlayWasChosenAreSeenAtOnce() throws Exception {
    ran(net(1, false), OverlayKind.GRADIENTS);
    run.sight().lookAtTimes(true);
    for (String node : List.of("z", "h", "small", "loss")) {
      waitFor(() -> run.sight().times().of(node).filter(OverlayViewModelTest::isFinal).isPresent());
    }
    overlay.kindProperty().set(OverlayKind.TIME);
    overlay.await();
    assertEquals(0, overlay.pictureProperty().get().awaited());
  }

  @Test
  void operationsNeedNoRun() throws Exception {
    document.show(net(1, false));
    overlay.kindProperty().set(OverlayKind.FLOPS);
    overlay.await();
    OverlayPicture picture = overlay.pictureProperty().get();
    assertEquals("192", tint(picture, "z").value(), "2 · 8 · 3 · 4");
    assertEquals("32", tint(picture, "h").value());
  }

  @Test
  void foldedBlockShowsTheWorstNormAndTheSumOfItsCosts() throws Exception {
    OverlayPicture norms = ran(net(1, true), OverlayKind.GRADIENTS);
    double worst = Math.max(tint(norms, "z").place(), tint(norms, "h").place());
    assertEquals(worst, tint(norms, "block:hidden").place(), 1e-12);
    OverlayPicture flops = ran(net(1, true), OverlayKind.FLOPS);
    assertEquals("224", tint(flops, "block:hidden").value(), "192 + 32");
  }

  @Test
  void legendHasRoundBounds() throws Exception {
    OverlayPicture picture = ran(net(1, false), OverlayKind.GRADIENTS);
    assertEquals("0.01", picture.bound(picture.scale().low()));
    assertEquals("10", picture.bound(picture.scale().high()));
    assertEquals("1e−6", picture.bound(1e-6));
    assertEquals(
        "64 KiB",
        new OverlayPicture(
                OverlayKind.MEMORY, LogRange.NORMS, Map.of(), 0, 0, 0, -1, SeenGraph.WHOLE)
            .bound(65536));
  }

  @Test
  void saysOfWhichGraphItsNodesAre() throws Exception {
    document.show(net(1, false));
    overlay.kindProperty().set(OverlayKind.FLOPS);
    overlay.await();
    assertEquals(SeenGraph.WHOLE, overlay.pictureProperty().get().of());
    SeenGraph body = new SeenGraph(List.of(new BodyPlace("loop", "body")), true);
    overlay.showRun(body, document.content(), RunSnapshot.NONE, () -> MomentTimes.NONE);
    overlay.await();
    assertEquals(body, overlay.pictureProperty().get().of());
  }

  @Test
  void valuesAreShownWithoutOverlay() throws Exception {
    assertTrue(ran(net(1, false), OverlayKind.VALUES).tints().isEmpty());
  }
}
