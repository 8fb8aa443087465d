// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WalkTest {

  private static Walk walk(long[] out, long[] a, long[] b) {
    return Walk.of(out, Walk.broadcast(a, out), Walk.broadcast(b, out));
  }

  @Test
  void equalShapesAreOneRow() {
    long[] sizes = {2, 3, 4};
    Walk walk = walk(sizes, sizes, sizes);
    assertEquals(1, walk.rank());
    assertEquals(24, walk.row());
    assertEquals(1, walk.step(0));
  }

  @Test
  void aScalarIsOneRowThatStandsStill() {
    Walk walk = walk(new long[] {2, 3, 4}, new long[] {2, 3, 4}, new long[0]);
    assertEquals(24, walk.row());
    assertEquals(0, walk.step(1));
  }

  @Test
  void aBiasIsTwoAxes() {
    Walk walk = walk(new long[] {5, 2, 3}, new long[] {5, 2, 3}, new long[] {3});
    assertEquals(2, walk.rank());
    assertEquals(3, walk.row());
    assertEquals(9 * 3, walk.offset(0, 9));
    assertEquals(0, walk.offset(1, 9));
  }

  @Test
  void axesOfSizeOneVanish() {
    Walk walk = walk(new long[] {1, 4, 1, 5}, new long[] {4, 1, 5}, new long[] {1, 4, 1, 5});
    assertEquals(1, walk.rank());
    assertEquals(20, walk.row());
  }

  @Test
  void nothingHasNoElements() {
    assertEquals(0, walk(new long[] {3, 0}, new long[] {3, 0}, new long[] {1}).elements());
  }
}
