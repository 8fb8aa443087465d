// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartTest {

  @ParameterizedTest
  @EnumSource(Direction.class)
  void partsAreTheWholeWithoutOverlap(Direction direction) {
    for (long threads : new long[] {1, 2, 3, 8}) {
      for (long[] size :
          new long[][] {
            {1, 3, 8, 1},
            {1, 64, 64, 1},
            {7, 20, 50, 1},
            {64, 3, 6, 1},
            {1, 24, 24, 24},
            {3, 8, 12, 4}
          }) {
        Convolution whole = Examples.of(direction, size[0], size[1], size[2], size[3], 5);
        List<Part> parts = Part.of(whole, threads);
        assertTrue(parts.size() <= threads, parts + "");
        assertEquals(
            size[0] * size[1] / size[3] * size[2],
            parts.stream().mapToLong(PartTest::products).sum(),
            direction + " " + parts);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void oneImageOfManyChannelsIsSharedByTwo(Direction direction) {
    assertEquals(2, Part.of(Examples.of(direction, 1, 64, 64, 1, 5), 2).size());
  }

  private static long products(Part part) {
    return part.images().count()
        * part.groups().count()
        * part.filters().count()
        * part.channels().count();
  }
}
