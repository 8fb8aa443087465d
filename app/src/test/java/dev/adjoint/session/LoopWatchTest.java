// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Round;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.LoopSight;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.engine.Mode;
import dev.adjoint.graph.BodyPlace;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The numbers of all iterations of a loop that is looked at drawn out.
class LoopWatchTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  /// `n ← n·v` over 2, 3, 4 from 1 on; collects 2, 6, 24, and sums them up.
  private static final String SCAN =
      "x:f32[3] = Input()\ns:f32[] = Input()\n"
          + "l = Scan(s, x, num_scan_inputs=1, body=(p:f32[*], v:f32[*]) {\n"
          + "  n = Mul(p, v); d = Add(n, v); out n, n })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final RunViewModel run =
      new RunViewModel(
          document,
          (content, file, iteration) ->
              Map.of(
                  "x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> i + 2),
                  "s", Tensor.scalar(DType.FLOAT32, 1)),
          FxBridge.direct());

  @BeforeEach
  void open() throws Exception {
    document.show(TextForm.parse(SCAN, StandardOps.CATALOG));
    document.select(Selection.ofNode("l"));
    new DocumentEdits(document).bodies().toggleUnrolled();
    run.setDevice("reference");
    run.loops().lookAt(Optional.of(place()));
  }

  @AfterEach
  void close() {
    run.close();
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
