// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.session.IterationCurve;
import dev.adjoint.session.IterationCurves;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HistoryLayoutTest {
  @Test
  void everyIterationIsFoundWhereItStands() {
    HistoryLayout layout = new HistoryLayout(5, 25, 208);
    for (long iteration = 5; iteration <= 25; iteration++) {
      assertEquals(iteration, layout.iterationAt(layout.x(iteration)));
    }
    assertEquals(5, layout.iterationAt(-100));
    assertEquals(25, layout.iterationAt(1e6));
    assertEquals(3, new HistoryLayout(3, 3, 100).iterationAt(70));
  }

  @Test
  void theLineRunsFromTheGreatestToTheLeastLossAndLeavesOutWhatIsNotFinite() {
    IterationCurve curve = IterationCurves.of(4, 2, Double.NaN, 0);
    HistoryLayout.Line line = new HistoryLayout(1, 4, 308).line(curve, 10, 20);
    assertArrayEquals(new double[] {4, 104, 304}, line.x(), 1e-9);
    assertArrayEquals(new double[] {10, 15, 20}, line.y(), 1e-9);
  }

  @Test
  void noPeakIsLostAmongThousandsOfIterations() {
    double[] losses = new double[50_000];
    losses[31_234] = 1;
    HistoryLayout.Line line =
        new HistoryLayout(1, losses.length, 400).line(IterationCurves.of(losses), 0, 10);
    assertTrue(line.x().length <= 2 * 400);
    assertEquals(0, Arrays.stream(line.y()).min().orElseThrow());
  }
}
