// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Round;
import dev.adjoint.edit.MoveNodes;
import dev.adjoint.edit.ReplaceNode;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.RunPicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers of a loop's body while the run is stepped into it.
class BodyStepsTest extends BodyRunCase {
  private void into(int times) {
    for (int i = 0; i < times; i++) {
      run.stepInto();
    }
  }

  private static double value(RunSnapshot inside, String node) {
    return inside.values().get(PortRef.of(node)).get(0);
  }

  @Test
  void enteringALoopShowsWhatItsFirstIterationIsGiven() throws InterruptedException {
    into(1);
    RunSnapshot inside = snapshot().at(BODY);
    assertTrue(inside.exists());
    assertEquals(1, value(inside, "v"));
    assertEquals(0, value(inside, "sum"));
    assertFalse(inside.values().containsKey(PortRef.of("n")));
    assertEquals(Optional.empty(), inside.current());
  }

  @Test
  void everyIterationHasItsOwnNumbers() throws InterruptedException {
    into(4);
    InnerMoment second = snapshot().inner().getFirst();
    assertEquals(Optional.of(new Round(1, 3)), second.round());
    RunSnapshot inside = second.snapshot();
    assertEquals(2, value(inside, "v"));
    assertEquals(3, value(inside, "n"));
    assertFalse(inside.values().containsKey(PortRef.of("d")));
    assertEquals("n", inside.current().orElseThrow().node());
    RunPicture picture = run.insideProperty().get().get(BODY);
    assertEquals(Optional.of("n"), picture.current());
    assertTrue(picture.node("n").thumbnail().isPresent() || !picture.node("n").lines().isEmpty());
    assertFalse(snapshot().values().containsKey(PortRef.of("l")));
  }

  @Test
  void goingBackShowsTheIterationBeforeAgain() throws InterruptedException {
    into(4);
    run.stepBack();
    run.stepBack();
    RunSnapshot inside = snapshot().at(BODY);
    assertEquals(1, value(inside, "v"));
    assertEquals(1, value(inside, "n"));
  }

  @Test
  void steppingOutLeavesTheBody() throws InterruptedException {
    into(3);
    run.stepOut();
    RunSnapshot snapshot = snapshot();
    assertEquals(List.of(), snapshot.inner());
    assertFalse(snapshot.at(BODY).exists());
    assertEquals(Map.of(), run.insideProperty().get());
    assertEquals(6, snapshot.values().get(PortRef.of("l")).get(0));
  }

  @Test
  void theBackwardPassOfABodyHasGradients() throws InterruptedException {
    run.runTo("loss", Phase.BACKWARD);
    into(2);
    InnerMoment last = snapshot().inner().getFirst();
    assertEquals(Optional.of(new Round(2, 3)), last.round());
    assertEquals(3, value(last.snapshot(), "v"));
    assertTrue(last.snapshot().inBackward());
    assertEquals(2, last.snapshot().gradients().get(PortRef.of("n")).get(0));
  }

  @Test
  void anEditInTheBodyRunsTheLoopAgainAndAMoveDoesNot() throws InterruptedException {
    run.stepForward();
    assertEquals(1, snapshot().done());
    edits.bodies().open("l");
    long before = snapshot().revision();
    document.perform(new MoveNodes(Map.of("n", new Position(40, 40))));
    assertEquals(before, snapshot().revision());
    document.perform(new ReplaceNode(Node.of("n", "Sub", "sum", "v")));
    run.stepForward();
    assertEquals(-6, snapshot().values().get(PortRef.of("l")).get(0));
  }
}
