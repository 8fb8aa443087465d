// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Round;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.LoopSight;
import dev.adjoint.document.Selection;
import dev.adjoint.engine.Mode;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The numbers of all iterations of a loop that is looked at drawn out.
class LoopWatchTest extends DocumentRun {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  /// `n ← n·v` over 2, 3, 4 from 1 on; collects 2, 6, 24, and sums them up.
  private static final String SCAN =
      "x:f32[3] = Input()\ns:f32[] = Input()\n"
          + "l = Scan(s, x, num_scan_inputs=1, body=(p:f32[*], v:f32[*]) {\n"
          + "  n = Mul(p, v); d = Add(n, v); out n, n })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  LoopWatchTest() {
    super(
        SCAN,
        (content, file, iteration) ->
            Map.of(
                "x", Tensor.of(DType.FLOAT32, length(content.graph()), i -> i + 2),
                "s", Tensor.scalar(DType.FLOAT32, 1),
                "w", Tensor.scalar(DType.FLOAT32, 0.5)));
  }

  private static Shape length(Graph graph) {
    return Shape.of(graph.node("w").isPresent() ? 12 : 3);
  }

  @BeforeEach
  void drawOut() {
    document.select(Selection.ofNode("l"));
    new DocumentEdits(document).bodies().toggleUnrolled();
    run.loops().lookAt(Optional.of(place()));
  }

  private LoopPlace place() {
    return new LoopPlace(
        document.path(),
        document.content(),
        document.sight().loopProperty().get().flatMap(LoopSight::drawn));
  }

  private LoopMoment moment() throws InterruptedException {
    run.await();
    return run.loops().momentProperty().get();
  }

  private static String values(LoopMoment moment, String node) {
    StringBuilder all = new StringBuilder();
    for (int t = 0; t < 3; t++) {
      Tensor value = moment.snapshot().values().get(PortRef.of(node + "[" + t + "]"));
      all.append(value == null ? "- " : Math.round(value.get(0)) + " ");
    }
    return all.toString().strip();
  }

  private static String slopes(LoopMoment moment, String node) {
    StringBuilder all = new StringBuilder();
    for (int t = 0; t < 3; t++) {
      Tensor value = moment.snapshot().gradients().get(PortRef.of(node + "[" + t + "]"));
      all.append(value == null ? "- " : Math.round(value.get(0)) + " ");
    }
    return all.toString().strip();
  }

  @Test
  void onceTheLoopHasRunEveryIterationHasItsNumbers() throws InterruptedException {
    run.runTo("l", Phase.FORWARD);
    LoopMoment now = moment();
    assertEquals(OptionalLong.of(3), now.count());
    assertEquals(OptionalLong.empty(), now.at());
    assertEquals("2 6 24", values(now, "n"));
    assertEquals("2 3 4", values(now, "v"));
    assertEquals("- - -", slopes(now, "n"));
    Tensor stacked = now.snapshot().values().get(PortRef.of("n[ ]"));
    assertArrayEquals(new double[] {2, 6, 24}, stacked.toDoubles());
    assertEquals(1, now.snapshot().values().get(PortRef.of("s")).get(0));
    RunPicture picture = run.loops().pictureProperty().get();
    assertFalse(
        picture.node("n[1]").lines().isEmpty() && picture.node("n[1]").thumbnail().isEmpty());
  }

  @Test
  void goingBackwardEveryIterationGetsItsGradients() throws InterruptedException {
    run.runTo("l", Phase.BACKWARD);
    LoopMoment now = moment();
    // By n₀ = 1 + v₁ + v₁·v₂ = 16, by n₁ = 1 + v₂ = 5, by n₂ = 1.
    assertEquals("16 5 1", slopes(now, "n"));
    assertEquals("16 10 6", slopes(now, "v"));
    Wire led = new Wire(PortRef.of("n[0]"), "n[1]", 0);
    assertEquals(15, now.snapshot().contributions().get(led).get(0));
    assertEquals(32, now.snapshot().gradients().get(PortRef.of("s")).get(0));
    assertTrue(run.loops().pictureProperty().get().bands().containsKey(led));
  }

  @Test
  void gradientsAreToldWhereIterationsMeetWhatIsAround() throws InterruptedException {
    run.runTo("l", Phase.BACKWARD);
    Map<Wire, Tensor> parts = moment().snapshot().contributions();
    assertEquals(1, parts.get(new Wire(PortRef.of("n[1]"), "n[ ]", 1)).get(0));
    Tensor back = parts.get(new Wire(PortRef.of("x"), "v[1]", 0));
    assertArrayEquals(new double[] {0, 10, 0}, back.toDoubles());
  }

  /// `n ← n·v + w`, twelve times: five of them are not drawn one by one.
  private static final String LONG =
      "x:f32[12] = Input()\ns:f32[] = Input()\nw:f32[] = Input()\n"
          + "l = Scan(s, x, w, num_scan_inputs=1, num_captures=1,"
          + " body=(p:f32[*], v:f32[*], w:f32[*]) {\n"
          + "  m = Mul(p, v); n = Add(m, w); out n, n })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  @Test
  void iterationsThatAreNotDrawnHandOnTheNumbersOfAll() throws Exception {
    document.show(TextForm.parse(LONG, StandardOps.CATALOG));
    document.select(Selection.ofNode("l"));
    new DocumentEdits(document).bodies().toggleUnrolled();
    run.loops().lookAt(Optional.of(place()));
    run.runTo("l", Phase.BACKWARD);
    RunSnapshot few = moment().snapshot();
    document.sight().showIterations(true);
    run.loops().lookAt(Optional.of(place()));
    RunSnapshot all = moment().snapshot();
    PortRef handedOn = PortRef.of("l[4 … 8]");
    assertSame(all.values(), "n[8]", few.values().get(handedOn));
    // By the state alone: what is collected leaves by another port.
    Tensor led = all.contributions().get(new Wire(PortRef.of("n[8]"), "m[9]", 0));
    assertArrayEquals(led.toDoubles(), few.gradients().get(handedOn).toDoubles());
    assertSame(all.gradients(), "n[10]", few.gradients().get(PortRef.of("n[10]")));
    Tensor state = few.contributions().get(new Wire(PortRef.of("n[3]"), "l[4 … 8]", 0));
    Tensor drawn = all.contributions().get(new Wire(PortRef.of("n[3]"), "m[4]", 0));
    assertArrayEquals(drawn.toDoubles(), state.toDoubles(), 1e-6 * Math.abs(drawn.get(0)));
    double sum = 0;
    for (int t = 4; t < 9; t++) {
      sum += all.contributions().get(new Wire(PortRef.of("w"), "n[" + t + "]", 1)).get(0);
    }
    Tensor captured = few.contributions().get(new Wire(PortRef.of("w"), "l[4 … 8]", 2));
    assertEquals(sum, captured.get(0), 1e-6 * Math.abs(sum));
    Tensor slices = few.values().get(PortRef.of("v[4 … 8]"));
    assertEquals(Shape.of(5), slices.shape());
    assertEquals(Shape.of(12), few.values().get(PortRef.of("n[ ]")).shape());
  }

  private static void assertSame(Map<PortRef, Tensor> all, String node, Tensor actual) {
    assertArrayEquals(all.get(PortRef.of(node)).toDoubles(), actual.toDoubles(), node);
  }

  @Test
  void inTheMiddleOfALoopThereAreTheIterationsSoFar() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      run.stepInto();
    }
    LoopMoment now = moment();
    assertEquals(OptionalLong.of(1), now.at());
    assertEquals("2 6 -", values(now, "n"));
    assertEquals("2 3 -", values(now, "v"));
    assertEquals("n[1]", now.snapshot().current().orElseThrow().node());
    assertFalse(now.snapshot().values().containsKey(PortRef.of("n[ ]")));
    assertEquals(Optional.of("n[1]"), run.loops().pictureProperty().get().current());
  }

  @Test
  void inTheMiddleOfTheWayBackThereAreTheGradientsSoFar() throws InterruptedException {
    run.runTo("loss", Phase.BACKWARD);
    run.stepInto();
    run.stepInto();
    run.stepInto();
    LoopMoment now = moment();
    assertEquals(OptionalLong.of(1), now.at());
    assertEquals("2 6 24", values(now, "n"));
    assertEquals("- 5 1", slopes(now, "n"));
    assertEquals("- 10 6", slopes(now, "v"));
    assertTrue(run.loops().pictureProperty().get().backward());
  }

  @Test
  void whatACompiledPlanHasRunIsReadAsWell() throws InterruptedException {
    run.setMode(Mode.COMPILED);
    run.granularityProperty().set(Granularity.ITERATION);
    run.stepForward();
    LoopMoment now = moment();
    assertEquals("2 6 24", values(now, "n"));
    assertEquals("16 5 1", slopes(now, "n"));
    assertTrue(run.snapshotProperty().get().atEnd());
  }

  @Test
  void aRunInsideTheLoopGoesToAnyIteration() throws InterruptedException {
    run.loops().toIteration(BODY, 2);
    assertEquals(OptionalLong.empty(), moment().at());
    run.stepInto();
    run.loops().toIteration(BODY, 2);
    assertEquals(OptionalLong.of(2), moment().at());
    InnerMoment inner = run.snapshotProperty().get().inner().getFirst();
    assertEquals(Optional.of(new Round(2, 3)), inner.round());
  }

  @Test
  void withoutARunOrALoopThereIsNothing() throws InterruptedException {
    assertEquals(LoopMoment.NONE, moment());
    run.runTo("l", Phase.FORWARD);
    assertTrue(moment().snapshot().exists());
    run.loops().lookAt(Optional.empty());
    assertEquals(LoopMoment.NONE, moment());
  }
}
