// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.graph.PortRef;
import dev.adjoint.inspector.InspectorSubject;
import dev.adjoint.session.DocumentRun;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the inspector tells of during a run.
class InspectedTest extends DocumentRun {
  private final Inspected inspected =
      new Inspected(
          document,
          run,
          new FollowStep(
              new CanvasViewModel(document, new AwtTextMetrics(new AwtFonts())), run.loops()));

  InspectedTest() {
    super(
        "x:f32[2] = Input()\nloss = ReduceMean(x, keepdims=0)\nout loss",
        (content, file, iteration) ->
            Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(2), i -> i + 1)));
  }

  private Optional<InspectorSubject.Inside> inside() throws InterruptedException {
    snapshot();
    return inspected.subject().get().inside();
  }

  @Test
  void insideACompositeTheOpAtHandIsToldOf() throws InterruptedException {
    run.stepInto();
    assertEquals(Optional.empty(), inside(), "no op inside has run yet");
    run.stepInto();
    InspectorSubject.Inside first = inside().orElseThrow();
    assertEquals("loss", first.composite());
    String node = first.subject().selection().iterator().next();
    assertFalse(document.graph().node(node).isPresent());
    assertTrue(first.subject().run().value(PortRef.of(node)).isPresent());
    assertEquals(Set.of("loss"), inspected.subject().get().selection(), "on the canvas");
    run.stepOut();
    assertEquals(Optional.empty(), inside());
  }

  @Test
  void whoSelectsAnotherNodeIsToldOfThat() throws InterruptedException {
    run.stepInto();
    run.stepInto();
    assertTrue(inside().isPresent());
    document.select(Selection.ofNode("x"));
    assertEquals(Optional.empty(), inside());
    document.select(Selection.ofNode("loss"));
    assertTrue(inside().isPresent());
  }
}
