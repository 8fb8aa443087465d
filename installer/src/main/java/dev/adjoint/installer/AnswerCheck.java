// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Sees to it that the window of the program as people start it, by the launcher and with its
/// start-up cache, always answers within a tenth of a second, whatever is done in it for the first
/// time.
///
/// The program rehearses and tells itself how long its window was away. Twice in three rehearsals
/// it must have been there all the time, not counting what it waited for a core; once in eight by
/// the clock, where what else the machine is busy with counts, too. Times in which the machine
/// itself stood still, as virtual ones do, count in neither; a rehearsal in which it did so for
/// more than a tenth of the time (`/proc/stat`) tells nothing and is repeated, six times at most.
/// Needs a display.
///
/// ```
/// AnswerCheck SOURCE-TREE
/// ```
public final class AnswerCheck {
  private static final int MOST_MILLIS = 100;
  private static final int REHEARSALS = 3;
  private static final int ATTEMPTS = 8;
  private static final double MOST_STOLEN = 0.1;
  private static final int MOST_REPEATED = 6;
  private static final Pattern AWAY =
      Pattern.compile("away for at most (\\d+) ms, after \\d+ ms; (\\d+) ms");

  /// @param clock milliseconds that the window was away at most
  /// @param own the same without waiting for a core
  private record Away(int clock, int own) {}

  /// What all cores of the machine had to do since it began, in hundredths of a second.
  ///
  /// @param stolen while its host had something else to do
  private record Load(long all, long stolen) {
    /// The place of `steal` in the first line of `/proc/stat`, after the word `cpu`.
    private static final int STEAL = 7;

    /// Nothing where the system does not tell.
    static Load now() throws IOException {
      Path told = Path.of("/proc/stat");
      if (!Files.exists(told)) {
        return new Load(0, 0);
      }
      String[] words = Files.readAllLines(told).getFirst().strip().split(" +");
      long[] times =
          Stream.of(words).skip(1).limit(STEAL + 1L).mapToLong(Long::parseLong).toArray();
      return new Load(LongStream.of(times).sum(), times.length > STEAL ? times[STEAL] : 0);
    }

    double stolenSince(Load before) {
      return all == before.all ? 0 : (double) (stolen - before.stolen) / (all - before.all);
    }
  }

  private AnswerCheck() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Launcher launcher = Launcher.of(arguments);
    if (System.getenv("DISPLAY") == null) {
      System.out.println("not looked whether the window always answers: there is no display");
      return;
    }
    Path stolen = Files.createTempFile("stolen-times", ".txt");
    Process beats = watch(launcher.tree().resolve("installer/target/adjoint/lib"), stolen);
    List<Away> all = new ArrayList<>();
    int repeated = 0;
    try {
      // What makes the start-up cache is no start like others.
      rehearse(launcher, stolen).orElseThrow(AnswerCheck::failed);
      while (all.size() < REHEARSALS || all.size() < ATTEMPTS && !isThereByClock(all)) {
        Load before = Load.now();
        Optional<Away> away = rehearse(launcher, stolen);
        double share = Load.now().stolenSince(before);
        if (share > MOST_STOLEN && repeated < MOST_REPEATED) {
          repeated++;
          System.out.printf("repeated: the machine stood still for %.0f %%%n", 100 * share);
          continue;
        }
        all.add(away.orElseThrow(AnswerCheck::failed));
        System.out.printf(
            "the window was away for at most %d ms, %d without waiting for a core%n",
            all.getLast().clock(), all.getLast().own());
      }
    } finally {
      beats.destroy();
      Files.delete(stolen);
    }
    long own =
        all.subList(0, REHEARSALS).stream().filter(away -> away.own() <= MOST_MILLIS).count();
    if (2 * own < REHEARSALS || !isThereByClock(all)) {
      throw new IllegalStateException(
          "the window was away for more than " + MOST_MILLIS + " ms: " + all);
    }
  }

  /// Writes down when the machine stands still, where the system allows to see it.
  private static Process watch(Path lib, Path stolen) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            lib.resolve("*").toString(),
            "dev.adjoint.main.start.StealBeats",
            stolen.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// What it said is printed by then.
  private static IllegalStateException failed() {
    return new IllegalStateException("the rehearsal failed");
  }

  private static boolean isThereByClock(List<Away> all) {
    return all.stream().anyMatch(away -> away.clock() <= MOST_MILLIS);
  }

  private static Optional<Away> rehearse(Launcher launcher, Path stolen)
      throws IOException, InterruptedException {
    String options =
        "-Dadjoint.time-start=%d -Dadjoint.stolen-times=%s"
            .formatted(System.currentTimeMillis(), stolen);
    Process program = launcher.start(options, "--rehearse").start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher told = AWAY.matcher(said);
    if (program.waitFor() != 0 || !told.find()) {
      System.out.println("the rehearsal failed: " + said);
      return Optional.empty();
    }
    return Optional.of(new Away(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2))));
  }
}
