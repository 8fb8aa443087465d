// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermSumTest {
  @Test
  void keepsWhatSortingAllWouldPutFirst() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      List<Element.Term> all = new ArrayList<>();
      TermSum sum = new TermSum(3);
      int count = random.nextInt(12);
      for (int i = 0; i < count; i++) {
        // Some as large as others, of either sign, and some that are not numbers.
        double product = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(-4, 5);
        Element.Term term = new Element.Term(0, i, List.of((long) i), product, 1);
        all.add(term);
        if (sum.add(product)) {
          sum.keep(term);
        }
      }
      assertEquals(
          all.stream()
              .sorted(Comparator.comparingDouble(term -> -Math.abs(term.product())))
              .limit(3)
              .toList(),
          sum.largest());
      assertEquals(count, sum.count());
      assertEquals(all.stream().mapToDouble(Element.Term::product).sum(), sum.sum());
      double size = all.stream().mapToDouble(term -> Math.abs(term.product())).sum();
      assertEquals(size, sum.size());
    }
  }
}
