// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long cores of this machine stood still, which is nobody's doing on it: read from what
/// [StealBeats] writes down.
public final class StolenTime {
  /// Names the file for a program that is to take it into account.
  static final String PROPERTY = "adjoint.stolen-times";

  /// Who beats on a core that goes on again needs a moment to write it down.
  private static final long MOMENT_MILLIS = 10;

  private final Optional<Path> file;

  private StolenTime(Optional<Path> file) {
    this.file = file;
  }

  /// As told by the property; without it nothing is known to be stolen.
  static StolenTime told() {
    return new StolenTime(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
  }

  /// From what was written down there.
  static StolenTime of(Path file) {
    return new StolenTime(Optional.of(file));
  }

  /// Begins to watch, until this program ends. Where the system does not allow it nothing is known
  /// to be stolen.
  public static StolenTime watch() throws IOException {
    Path file = Files.createTempFile("stolen-times", ".txt");
    file.toFile().deleteOnExit();
    Process beats =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StealBeats.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Its input ends with this program, and so does it.
    BufferedReader said = beats.inputReader(StandardCharsets.UTF_8);
    boolean watches = StealBeats.BEATING.equals(said.readLine());
    return new StolenTime(watches ? Optional.of(file) : Optional.empty());
  }

  /// How long the core that stood still longest did so between two times of [System#nanoTime], the
  /// later of them just now or long ago, in milliseconds.
  public double millis(long since, long until) {
    Map<String, Long> cores = new HashMap<>();
    for (Standstill still : after(since)) {
      long begun = Math.max(since, still.since());
      long ended = Math.min(until, still.until());
      cores.merge(still.core(), Math.max(0, ended - begun), Long::sum);
    }
    return cores.values().stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
  }

  /// Those that ended after `since`, and some before.
  private List<Standstill> after(long since) {
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      Thread.sleep(MOMENT_MILLIS);
      return Standstill.writtenAfter(since, file.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
