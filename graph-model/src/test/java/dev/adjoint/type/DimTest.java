// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DimTest {

  private static final Dim N = Dim.of("N");
  private static final Dim M = Dim.of("M");

  @Test
  void productsOfSymbolsHaveOneFormWhateverTheOrder() {
    assertEquals("M*N*12", M.times(Dim.of(3)).times(N).times(Dim.of(4)).toString());
    assertEquals(M.times(N), N.times(M));
    assertEquals(N, N.times(Dim.ONE));
    assertEquals(Dim.of(0), N.times(Dim.of(0)));
  }

  @Test
  void aSumIsOneFactorOfAProduct() {
    Dim sum = N.times(Dim.of(2)).plus(Dim.of(3));

    assertEquals("(N*2+3)", sum.toString());
    assertEquals(sum.times(M).times(Dim.of(4)), Dim.of(4).times(M).times(sum));
    assertEquals("(N*2+3)*M*4", sum.times(M).times(Dim.of(4)).toString());
  }

  @Test
  void aSizeThatDoublesForeverDoesNotFillTheMemory() {
    Dim size = N;
    for (int i = 0; i < 10_000; i++) {
      size = size.plus(size);
    }
    assertEquals(Dim.UNKNOWN, size);
  }

  @Test
  void knownSizesThatCannotBeCountedAreRefused() {
    assertThrows(ArithmeticException.class, () -> Dim.of(1L << 40).times(Dim.of(1L << 40)));
    assertThrows(IllegalArgumentException.class, () -> Dim.of(-1));
  }

  @Test
  void theUnknownIsCertainlyTheSameAsNothingButMayEqualAll() {
    assertFalse(Dim.UNKNOWN.sameAs(Dim.UNKNOWN));
    assertTrue(Dim.UNKNOWN.mayEqual(Dim.of(3)) && N.mayEqual(Dim.of(3)) && N.mayEqual(M));
    assertFalse(Dim.of(2).mayEqual(Dim.of(3)));
  }
}
