// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Targets;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunGoalTest {
  private static final String NET =
      """
      x = Input(shape=[2,3])
      w = Parameter(shape=[3,4])
      z = MatMul(x, w)
      h = Relu(z)
      """;

  private static Content content(String text) throws FileException {
    var graph = TextForm.parse(text, StandardOps.CATALOG);
    return new Content(graph, Inference.of(graph, StandardOps.CATALOG));
  }

  private static Optional<PortRef> loss(String text) throws FileException {
    return RunGoal.of(content(text)).loss();
  }

  @Test
  void meanThatKeepsItsAxesIsALossAsForTheEngine() throws FileException {
    String text = NET + "m = ReduceMean(h)\nout m\n";
    assertEquals("1×1 f32", content(text).types().type(PortRef.of("m")).orElseThrow().display());
    assertEquals(Optional.of(PortRef.of("m")), loss(text));
    assertEquals(Targets.of(content(text).types()), loss(text));
    assertEquals(List.of(PortRef.of("m")), RunGoal.candidates(content(text)));
  }

  @Test
  void resultOfManyElementsIsNoLoss() throws FileException {
    assertTrue(loss(NET).isEmpty());
    assertTrue(RunGoal.candidates(content(NET)).isEmpty());
  }

  @Test
  void resultOfUnknownSizeIsNoLoss() throws FileException {
    String text = "x = Input(shape=[\"N\",1])\nh = Relu(x)\n";
    assertTrue(loss(text).isEmpty());
  }

  @Test
  void wholeNumberIsNoLoss() throws FileException {
    assertTrue(loss("x = Input(shape=[1,3])\nbest = ArgMax(x, axis=1)\n").isEmpty());
  }

  @Test
  void scalarGoesBeforeANumberWithAxesThatComesFirst() throws FileException {
    String text =
        """
        x = Input(shape=[1,1])
        t = Input(shape=[1,1])
        y = Tanh(x)
        loss = MeanSquaredError(y, t)
        out y, loss
        """;
    assertEquals(Optional.of(PortRef.of("loss")), loss(text));
    assertEquals(List.of(PortRef.of("loss"), PortRef.of("y")), RunGoal.candidates(content(text)));
  }
}
