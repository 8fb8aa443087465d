// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.DocumentRun;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DebuggerViewModelTest extends DocumentRun {
  private final DebuggerViewModel model =
      new DebuggerViewModel(document, run, new Messages(Language.ENGLISH));

  /// The sum of the squares of what is fed: 5 in the first iteration, 20 in the second.
  DebuggerViewModelTest() {
    super(
        Graph.builder("squares")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))))
            .node(Node.of("square", "Mul", "x", "x"))
            .node(
                Node.of("loss", "ReduceSum", "square").with("keepdims", new AttributeValue.Int(0)))
            .output("loss")
            .build(),
        (content, file, iteration) ->
            Map.of("x", Tensor.floats(Shape.of(2), iteration, 2 * iteration)));
  }

  @Test
  void theTimelineHoldsEveryStepAndItsBreakpoint() throws InterruptedException {
    run.stepForward();
    snapshot();
    Timeline timeline = model.timeline().getValue();
    assertEquals(4, timeline.steps().size());
    assertEquals("Mul square", timeline.current().orElseThrow().label());
    assertEquals("1 of 4 · Mul square · forward", model.words(0));
    assertEquals("step 1 of 2", model.progress(Step.Side.FORWARD));
    assertEquals("2 steps", model.progress(Step.Side.BACKWARD));
    run.breakpoints().toggle(new BreakPlace.OnNode("square"), true);
    Timeline marked = model.timeline().getValue();
    assertTrue(marked.steps().get(0).stop().isEmpty());
    assertTrue(marked.steps().get(3).stop().isPresent());
    assertEquals(1, model.breakpoints());
    run.breakpoints()
        .toggle(new BreakPlace.OnWire(new Wire(PortRef.of("square"), "loss", 0)), false);
    assertTrue(model.timeline().getValue().steps().get(1).stop().isPresent());
  }

  @Test
  void runWithoutALossSaysWhyItHasNoBackwardPass() throws InterruptedException {
    assertTrue(model.note().isEmpty(), "nothing has run");
    run.stepForward();
    snapshot();
    assertTrue(model.note().isEmpty(), "there is a loss");
    run.stop();
    document.show(
        Graph.builder("squares")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))))
            .node(Node.of("square", "Mul", "x", "x"))
            .build());
    snapshot();
    assertTrue(model.note().isEmpty(), "nothing has run of this one");
    run.stepForward();
    snapshot();
    assertEquals(0, model.timeline().getValue().count(Step.Side.BACKWARD));
    assertEquals(
        List.of(
            "No backward pass: no output is a single floating-point number.",
            "Add a loss, such as MeanSquaredError, or reduce the output to one number."),
        model.note());
  }

  @Test
  void iterationsLeaveTheirLossAndCanBeTravelledTo() throws InterruptedException {
    model.granularityProperty().set(Granularity.ITERATION);
    for (int i = 0; i < 3; i++) {
      run.stepForward();
      snapshot();
    }
    assertEquals(3, model.losses().getValue().size());
    assertEquals(OptionalDouble.of(20), model.losses().getValue().at(2));
    model.travelTo(1);
    snapshot();
    assertEquals(1, model.place().iteration());
    assertEquals(3, model.place().furthest());
    assertEquals(OptionalDouble.of(5), model.loss());
    assertEquals("iteration 1 · loss 5", model.iterationWords(1));
    assertEquals(3, model.losses().getValue().size());
  }

  @Test
  void stepsByWireTellHowMuchOfAStepIsShown() throws InterruptedException {
    model.travel(3);
    snapshot();
    model.granularityProperty().set(Granularity.WIRE);
    run.stepForward();
    snapshot();
    assertEquals("step 2 of 2 · part 1 of 2", model.progress(Step.Side.BACKWARD));
    assertFalse(model.timeline().getValue().atEnd());
  }

  @Test
  void whatWouldDoNothingIsOff() throws InterruptedException {
    assertFalse(model.canGoBack().get());
    assertFalse(model.canStop().get());
    assertFalse(model.canRunTo().get());
    run.stepForward();
    snapshot();
    document.select(Selection.ofNode("loss"));
    assertTrue(model.canGoBack().get());
    assertTrue(model.canStop().get());
    assertTrue(model.canRunTo().get());
  }

  @Test
  void memoryIsSaidInMebibytesOfTheBudget() {
    assertEquals("0.0 / 256 MiB", model.memory());
  }

  @Test
  void theInsideOfACompositeIsListedWithTheNumbersOfTheOpAtHand() throws InterruptedException {
    document.show(
        Graph.builder("mean")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))))
            .node(Node.of("mean", "ReduceMean", "x").with("keepdims", new AttributeValue.Int(0)))
            .output("mean")
            .build());
    InsideViewModel inside = new InsideViewModel(model.snapshot(), new Messages(Language.ENGLISH));
    assertTrue(inside.opened().getValue().isEmpty());
    assertFalse(model.canStepOut().get());
    run.stepInto();
    snapshot();
    var opened = inside.opened().getValue().orElseThrow();
    assertEquals("Inside mean · step 0 of " + opened.steps().size(), inside.title(opened));
    assertTrue(model.canStepOut().get());
    run.stepInto();
    snapshot();
    var next = inside.opened().getValue().orElseThrow();
    InsideViewModel.Line first = inside.lines(next).getFirst();
    assertTrue(first.current() && first.done());
    assertEquals(1, first.numbers().size());
    assertTrue(first.numbers().getFirst().endsWith(" = 3"), first.toString());
    run.stepOut();
    snapshot();
    assertTrue(inside.opened().getValue().isEmpty());
  }

  @Test
  void ofABodyThatTheCanvasShowsThePlaceAloneIsSaid() throws Exception {
    document.show(
        TextForm.parse(
            """
            n = Constant(value=2, dtype=int64)
            x:f32[2] = Input()
            l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) {
              p = Exp(v)
              out c, p
            })
            out l
            """,
            StandardOps.CATALOG));
    InsideViewModel inside = new InsideViewModel(model.snapshot(), new Messages(Language.ENGLISH));
    run.stepInto();
    snapshot();
    run.stepInto();
    snapshot();
    var opened = inside.opened().getValue().orElseThrow();
    assertEquals("Inside l › p · iteration 1 of 2 · step 1 of 1", inside.title(opened));
    assertEquals(List.of(), inside.lines(opened));
  }

  @Test
  void aLongRunDressesItsStepsOnceHoweverOftenItMoves() throws InterruptedException {
    Graph.Builder graph =
        Graph.builder("chain")
            .node(Node.of("n0", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))));
    for (int i = 1; i <= 2_000; i++) {
      graph.node(Node.of("n" + i, "Neg", "n" + (i - 1)));
    }
    document.show(graph.output("n2000").build());
    RunViewModel chain =
        new RunViewModel(
            document,
            (content, file, iteration) -> Map.of("n0", Tensor.floats(Shape.of(2), 1, 2)),
            FxBridge.direct());
    try {
      chain.setDevice("reference");
      DebuggerViewModel many =
          new DebuggerViewModel(document, chain, new Messages(Language.ENGLISH));
      chain.stepForward();
      for (int i = 0; i < 500 && many.timeline().getValue().done() < 1; i++) {
        Thread.sleep(10);
      }
      Timeline first = many.timeline().getValue();
      chain.stepForward();
      for (int i = 0; i < 500 && many.timeline().getValue().done() < 2; i++) {
        Thread.sleep(10);
      }
      assertEquals(2_000, first.steps().size());
      assertSame(first.steps(), many.timeline().getValue().steps());
    } finally {
      chain.close();
    }
  }
}
