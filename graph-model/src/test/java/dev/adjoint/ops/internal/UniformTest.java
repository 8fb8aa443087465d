// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UniformTest {

  private static final int COUNT = 100_000;

  /// The first outputs of SplitMix64 from state 0, published with its reference code: the mixer of
  /// the first three counters.
  @Test
  void mixesAsSplitMix64() {
    long golden = 0x9E3779B97F4A7C15L;
    assertEquals(0xE220A8397B1DCDAFL, Uniform.mix(golden));
    assertEquals(0x6E789E6AA1B965F4L, Uniform.mix(2 * golden));
    assertEquals(0x06C45D188009454FL, Uniform.mix(3 * golden));
  }

  @Test
  void numbersAreSpreadEvenly() {
    int[] bins = new int[10];
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      double u = Uniform.at(1, 2, i);
      assertTrue(u >= 0 && u < 1);
      sum += u;
      bins[(int) (u * 10)]++;
    }
    assertEquals(0.5, sum / COUNT, 0.005);
    for (int bin : bins) {
      assertEquals(COUNT / 10.0, bin, COUNT * 0.005);
    }
  }

  @Test
  void neighboursKeysAndSaltsDoNotCorrelate() {
    assertEquals(0, correlation(1, 2, 1, 2, 1), 0.02);
    assertEquals(0, correlation(1, 2, 2, 2, 0), 0.02);
    assertEquals(0, correlation(1, 2, 1, 3, 0), 0.02);
  }

  private static double correlation(long key, long salt, long key2, long salt2, int shift) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += (Uniform.at(key, salt, i) - 0.5) * (Uniform.at(key2, salt2, i + shift) - 0.5);
    }
    return sum / COUNT * 12;
  }
}
