// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {
  private static final String MINE = "Name:\tjava\nVmPeak:\t 9000 kB\nVmRSS:\t  421888 kB\n";
  private static final String ALL = "MemTotal:        8178892 kB\nMemFree:          1 kB\n";

  @Test
  void readsWhatTheSystemSaysOfTheProcessAndTheMachine() {
    assertEquals(
        Optional.of(new ProcessMemory(421_888L * 1024, 8_178_892L * 1024)),
        ProcessMemory.of(MINE, ALL));
  }

  @Test
  void saysNothingWhereTheSystemDoesNot() {
    assertEquals(Optional.empty(), ProcessMemory.of("Name:\tjava\n", ALL));
    assertEquals(Optional.empty(), ProcessMemory.of(MINE, ""));
  }

  @Test
  void wordsAreAsExactAsWhatIsNeverTheSameForLong() {
    assertEquals("7 MiB", ProcessMemory.words(7L << 20));
    assertEquals("410 MiB", ProcessMemory.words(412L << 20));
    assertEquals("990 MiB", ProcessMemory.words(994L << 20));
    assertEquals("1.0 GiB", ProcessMemory.words(995L << 20));
    assertEquals("1.5 GiB", ProcessMemory.words(3L << 29));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsHeldHereIsSomethingAndLessThanTheMachineHas() {
    ProcessMemory now = ProcessMemory.now().orElseThrow();
    assertTrue(now.heldBytes() > 10 << 20, now.toString());
    assertTrue(now.heldBytes() < now.machineBytes(), now.toString());
  }
}
