// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StolenTimeTest {
  private static final long MILLI = 1_000_000;

  @TempDir private Path folder;

  @Test
  void theCoreThatStoodStillLongestCounts() throws IOException {
    StolenTime stolen = written("0 10 20", "1 12 17", "0 30 34", "1 60 61");
    assertEquals(14, stolen.millis(0, 100 * MILLI));
  }

  @Test
  void onlyWhatLiesBetweenTheTwoTimesCounts() throws IOException {
    StolenTime stolen = written("0 10 20", "0 30 40", "1 90 95");
    assertEquals(9, stolen.millis(15 * MILLI, 34 * MILLI));
    assertEquals(0, stolen.millis(41 * MILLI, 89 * MILLI));
  }

  @Test
  void nothingIsStolenWhereNobodyWatches() throws IOException {
    assertEquals(0, StolenTime.told().millis(0, Long.MAX_VALUE));
    assertEquals(0, StolenTime.of(folder.resolve("none")).millis(0, Long.MAX_VALUE));
  }

  @Test
  void aLineThatIsBeingWrittenDoesNotCount() throws IOException {
    Path file = folder.resolve("times");
    Files.writeString(file, "0 0 " + 5 * MILLI + "\n0 " + 8 * MILLI);
    assertEquals(5, StolenTime.of(file).millis(0, 100 * MILLI));
  }

  @Test
  void ofALongWatchAllThatLiesBetweenTheTwoTimesCounts() throws IOException {
    StolenTime stolen =
        written(
            IntStream.range(0, 20_000)
                .mapToObj(i -> i % 2 + " " + 10 * i + " " + (10 * i + 4))
                .toArray(String[]::new));
    for (long back : new long[] {20, 2_000, 20_000, 100_000, 200_000}) {
      long since = (200_000 - back) * MILLI;
      assertEquals(back / 20 * 4, stolen.millis(since, 200_000 * MILLI), "the last " + back);
    }
  }

  @Test
  void whenNobodyCanComputeOnACoreIsTold() throws Exception {
    Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
    StolenTime stolen = StolenTime.watch();
    ProcessHandle beats =
        ProcessHandle.current()
            .children()
            .filter(child -> !others.contains(child))
            .findFirst()
            .orElse(null);
    assumeTrue(beats != null, "not allowed here to run before all others");
    // As if the cores stood still for who beats on them.
    long since = System.nanoTime();
    send("STOP", beats);
    Thread.sleep(60);
    send("CONT", beats);
    long until = System.nanoTime();
    double millis = stolen.millis(since, until);
    assertTrue(millis > 40 && millis <= (until - since) / 1e6, millis + " ms");
  }

  private static void send(String signal, ProcessHandle to) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, "" + to.pid()).start().waitFor());
  }

  private StolenTime written(String... milliseconds) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line : milliseconds) {
      String[] words = line.split(" ");
      long since = Long.parseLong(words[1]) * MILLI;
      long until = Long.parseLong(words[2]) * MILLI;
      lines.append(words[0]).append(' ').append(since).append(' ').append(until).append('\n');
    }
    return StolenTime.of(Files.writeString(folder.resolve("times"), lines));
  }
}
