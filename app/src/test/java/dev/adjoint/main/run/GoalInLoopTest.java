// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Scope;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.DocumentRun;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Copy;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What lies ahead of a run that stands in the second of a loop's three iterations.
class GoalInLoopTest extends DocumentRun {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  private final AtSelection orders = new AtSelection(document, run);

  GoalInLoopTest() {
    super(
        "x:f32[3] = Input()\ns:f32[] = Input()\n"
            + "l = Scan(s, x, num_scan_inputs=1, body=(sum:f32[], v:f32[]) {\n"
            + "  n = Add(sum, v); d = Mul(n, n); out n, d })\n"
            + "loss = ReduceSum(l:1, keepdims=0)\nout loss",
        (content, file, iteration) ->
            Map.of(
                "x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> i + 1),
                "s", Tensor.scalar(DType.FLOAT32, 0)));
  }

  private void stand(Phase phase, long iteration, String node) throws InterruptedException {
    run.runTo(new Goal(new Scope(BODY, OptionalLong.of(iteration)), node, phase));
    assertEquals(iteration + 1, snapshot().at(BODY).place().iteration());
    assertEquals(phase == Phase.BACKWARD, snapshot().at(BODY).inBackward());
  }

  /// Which way the run goes to the copy of a node in an iteration.
  private Phase toCopy(long iteration, String node) {
    document.sight().unroll(BODY);
    String copy =
        DrawnBreaks.of(document).orElseThrow().copies().entrySet().stream()
            .filter(each -> each.getValue().equals(new Copy(iteration, node)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    document.select(Selection.ofNode(copy));
    return orders.goal().orElseThrow().phase();
  }

  private Phase toNode(String node) {
    document.lookAt(BODY);
    document.select(Selection.ofNode(node));
    return orders.goal().orElseThrow().phase();
  }

  @Test
  void backThroughALoopTheIterationsBeforeAreAhead() throws InterruptedException {
    stand(Phase.BACKWARD, 1, "d");
    assertEquals(Phase.BACKWARD, toCopy(0, "d"));
    assertEquals(Phase.BACKWARD, toCopy(1, "n"), "later in the iteration at hand");
    assertEquals(Phase.FORWARD, toCopy(1, "d"), "there already");
    assertEquals(Phase.FORWARD, toCopy(2, "n"), "gone through first of all");
  }

  @Test
  void forwardThroughALoopTheIterationsAfterAreAhead() throws InterruptedException {
    stand(Phase.FORWARD, 1, "n");
    assertEquals(Phase.FORWARD, toCopy(2, "n"));
    assertEquals(Phase.FORWARD, toCopy(1, "d"));
    assertEquals(Phase.BACKWARD, toCopy(0, "d"), "passed on this way");
    assertEquals(Phase.BACKWARD, toCopy(1, "n"), "there already");
  }

  @Test
  void aNodeOfEveryIterationIsAheadUntilTheLastOneOnTheWay() throws InterruptedException {
    stand(Phase.BACKWARD, 2, "n");
    assertEquals(Phase.BACKWARD, toNode("d"), "in the iteration before");
    stand(Phase.BACKWARD, 0, "n");
    assertEquals(Phase.FORWARD, toNode("d"), "in the next run only");
  }
}
