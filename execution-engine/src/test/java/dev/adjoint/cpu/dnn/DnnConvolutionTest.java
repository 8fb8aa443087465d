// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.cpu.gemm.OneDnn;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.cpu.window.Convolution;
import dev.adjoint.cpu.window.Convolution.Direction;
import java.lang.foreign.Arena;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DnnConvolutionTest {

  @AutoClose private final Workers workers = new Workers(2);

  @BeforeAll
  static void needsTheLibrary() {
    assumeTrue(OneDnn.loaded().isPresent(), "skipped: oneDNN does not load here");
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void theLibraryComputesWhatIsWorthACall(Direction direction) {
    for (long groups : new long[] {1, 16}) {
      Convolution one = Examples.of(direction, 2, 16, 16, groups, 24);
      assertTrue(DnnConvolution.bind(one, workers).isPresent(), direction + " " + groups);
    }
  }

  @Test
  void littleWorkStaysInJava() {
    Convolution one = Examples.of(Direction.FORWARD, 1, 1, 1, 1, 5);
    assertEquals(Optional.empty(), DnnConvolution.bind(one, workers));
  }

  @Test
  void memoryThatWasFreedIsNotTouched() {
    Arena arena = Arena.ofShared();
    Convolution one = Examples.of(arena, Direction.FORWARD, 2, 16, 16, 1, 24);
    Runnable bound = DnnConvolution.bind(one, workers).orElseThrow();
    bound.run();
    arena.close();
    assertThrows(IllegalStateException.class, bound::run);
  }
}
