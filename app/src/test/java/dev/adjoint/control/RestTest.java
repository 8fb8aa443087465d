// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RestTest {
  private final Rest rest = new Rest();

  /// One letter for each pulse: a work is done in it, or not.
  private String works(long... millis) {
    StringBuilder said = new StringBuilder();
    LongStream.of(millis).forEach(at -> said.append(rest.isOver(at * 1_000_000) ? 'w' : '-'));
    return said.toString();
  }

  @Test
  void letsTheFirstPulsePass() {
    assertEquals("-www", works(0, 16, 32, 48));
  }

  @Test
  void restsAfterALatePulse() {
    assertEquals("-w-w-ww", works(0, 16, 70, 86, 150, 166, 182));
  }

  @Test
  void worksWhereEveryPulseIsLate() {
    assertEquals("---w--w", works(0, 100, 200, 300, 400, 500, 600));
  }
}
