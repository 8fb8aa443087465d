// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers of the ops that a composite is made of, while the run is stepped into it.
class CompositeStepsTest extends DocumentRun {
  CompositeStepsTest() {
    super(
        "x:f32[2] = Input()\n"
            + "l = Scan(x, x, num_scan_inputs=1, body=(s:f32[*], v:f32[*]) {\n"
            + "  a = Add(s, v); p = Mish(a); out p, a })\n"
            + "loss = ReduceMean(l, keepdims=0)\nout loss",
        (content, file, iteration) ->
            Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(2), i -> i + 1)));
  }

  private CompositeMoment composite() throws InterruptedException {
    return snapshot().insides().composite().orElseThrow();
  }

  @Test
  void theOpAtHandHasItsNumbersAndItsTypes() throws InterruptedException {
    run.stepForward();
    run.stepInto();
    CompositeMoment entered = composite();
    assertEquals(NodePlace.of("loss"), entered.place());
    assertEquals(Optional.empty(), entered.snapshot().current());
    run.stepInto();
    CompositeMoment first = composite();
    String node = first.snapshot().current().orElseThrow().node();
    assertEquals("loss", first.text());
    assertTrue(first.content().graph().node(node).isPresent());
    assertTrue(first.content().types().type(PortRef.of(node)).isPresent());
    assertTrue(first.snapshot().values().containsKey(PortRef.of(node)));
    run.stepOut();
    assertEquals(Optional.empty(), snapshot().insides().composite());
  }

  @Test
  void onTheWayBackTheGradientThatCameInIsKnown() throws InterruptedException {
    run.stepForward();
    run.stepForward();
    run.stepInto();
    run.stepInto();
    CompositeMoment back = composite();
    TraceStep step = back.snapshot().current().orElseThrow();
    assertEquals(Phase.BACKWARD, step.phase());
    assertEquals(1, back.snapshot().gradients().get(PortRef.of(step.node())).get(0));
    assertTrue(!back.snapshot().contributions().isEmpty());
  }

  @Test
  void inABodyTheWayToTheBodyIsTold() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      run.stepInto();
    }
    assertEquals(
        new NodePlace(List.of(new BodyPlace("l", "body")), "p"),
        composite().place(),
        snapshot().place().opened().toString());
    assertEquals(1, snapshot().inner().size());
  }
}
