// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.training.GradientVerdict.Health;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientVerdictTest {
  private static GradientVerdict of(double... norms) {
    List<NormStrip> strips =
        Arrays.stream(norms).mapToObj(n -> new NormStrip("W" + n, List.of(), n, n, 20)).toList();
    return GradientVerdict.of(strips).orElseThrow();
  }

  @Test
  void namesTheSmallestAndTheLargestNorm() {
    GradientVerdict verdict = of(0.5, 0.03, 0.2);
    assertEquals(Health.HEALTHY, verdict.health());
    assertEquals(0.03, verdict.least().recent());
    assertEquals(0.5, verdict.most().recent());
    assertEquals(3, verdict.parameters());
  }

  @Test
  void oneTinyNormVanishesAndOneHugeOneExplodes() {
    assertEquals(Health.VANISHING, of(0.5, 1e-7).health());
    assertEquals(Health.EXPLODING, of(0.5, 1e4).health());
    assertEquals(Health.EXPLODING, of(1e-9, 1e4).health());
    assertEquals(Health.EXPLODING, of(0.5, Double.NaN).health());
    assertEquals(Health.HEALTHY, of(1e-6, 1e3).health());
  }
}
