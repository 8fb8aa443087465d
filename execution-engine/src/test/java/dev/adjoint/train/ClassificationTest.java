// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.compile.Programs;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  private static Optional<Classification> found(String shape, String loss) {
    String text =
        """
        x:f32[%s] = Input()
        t:f32[%s] = Input()
        loss = %s(x, t)
        out loss
        """
            .formatted(shape, shape, loss);
    return Classification.of(
        Inference.of(Programs.graph(text), StandardOps.CATALOG), PortRef.of("loss"));
  }

  @Test
  void oneProbabilityARowTellsTwoClasses() {
    Classification found = found("N,1", "BinaryCrossEntropy").orElseThrow();
    assertEquals(Scores.PROBABILITY, found.kind());
    Tensor scores = Tensor.floats(Shape.of(4, 1), 0.9f, 0.25f, 0.5f, 1);
    assertEquals(2, found.kind().classes(scores));
    assertEquals(3, found.correct(scores, Tensor.floats(Shape.of(4, 1), 1, 0, 1, 1)));
    assertEquals(0.75, found.kind().probability(scores, 1, 0));
    assertEquals(1, found.kind().probability(scores, 3, 1));
  }

  @Test
  void aLogitIsYesAboveZero() {
    Scores kind = found("N", "BinaryCrossEntropyWithLogits").orElseThrow().kind();
    Tensor scores = Tensor.floats(Shape.of(3), -1000, 2, 0);
    assertEquals(0, kind.best(scores, 0));
    assertEquals(1, kind.best(scores, 1));
    assertEquals(0, kind.best(scores, 2));
    assertEquals(1, kind.probability(scores, 0, 0));
    assertEquals(1 / (1 + Math.exp(-2)), kind.probability(scores, 1, 1));
  }

  @Test
  void marginsTellNoProbability() {
    Tensor scores = Tensor.floats(Shape.of(1, 3), 1, 3, 3);
    assertEquals(1, Scores.MARGINS.best(scores, 0));
    assertTrue(Double.isNaN(Scores.MARGINS.probability(scores, 0, 1)));
    double each = 1 / (2 + Math.exp(-2));
    assertEquals(each, Scores.LOG_ODDS.probability(scores, 0, 1), 1e-12);
  }

  @Test
  void severalAnswersARowAreNoClasses() {
    assertTrue(found("N,3", "BinaryCrossEntropy").isEmpty());
    assertTrue(found("N,1", "MeanSquaredError").isEmpty());
  }
}
