// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sees to it that a training, by the launcher and with its start-up cache, runs in code that stays
/// compiled.
///
/// The JVM compiles code on promises and falls back where one fails. A few times that is how it
/// learns; over and over it is time lost: what the start-up cache had recorded once made loops over
/// memory fall back a hundred times, and trainings take twice as long.
///
/// ```
/// SteadyCodeCheck SOURCE-TREE
/// ```
public final class SteadyCodeCheck {
  /// 1,800 iterations: ten seconds, in which the loops of that cache fell back 47 to 101 times, and
  /// no method now more than 12.
  private static final String PROJECT = "projects/mnist-mlp.json";

  private static final long MOST_FALLS = 25;

  /// A fall of code of the second compiler, as the JVM's log tells it.
  private static final Pattern FALL = Pattern.compile(" level=4 (\\S+?)\\(");

  private SteadyCodeCheck() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Launcher launcher = Launcher.of(arguments);
    Path log = Files.createTempFile("falls", ".log");
    try {
      train(launcher, log);
      Map<String, Long> falls = falls(log);
      Map.Entry<String, Long> most =
          falls.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .orElseThrow(() -> new IllegalStateException("no code fell back: is the log empty?"));
      System.out.printf(
          "in a training %s fell back most, %d times%n", most.getKey(), most.getValue());
      if (most.getValue() > MOST_FALLS) {
        throw new IllegalStateException("code falls back over and over: " + most);
      }
    } finally {
      Files.delete(log);
    }
  }

  private static void train(Launcher launcher, Path log) throws IOException, InterruptedException {
    Process training =
        launcher
            .start(
                "-Xlog:deoptimization=debug:file=" + log,
                "train",
                launcher.tree().resolve(PROJECT).toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (training.waitFor() != 0) {
      throw new IllegalStateException("the training failed: adjoint train " + PROJECT);
    }
  }

  /// How often each method fell back.
  private static Map<String, Long> falls(Path log) throws IOException {
    Map<String, Long> falls = new TreeMap<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .map(FALL::matcher)
          .filter(Matcher::find)
          .forEach(found -> falls.merge(found.group(1), 1L, Long::sum));
    }
    return falls;
  }
}
