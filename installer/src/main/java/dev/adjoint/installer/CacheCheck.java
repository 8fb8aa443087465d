// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sees to it that what is done in the window for the first time finds its classes in the start-up
/// cache of the launcher, whatever was going on when that was made.
///
/// A class that is not in it is read, verified and linked when it is needed, and what belongs to it
/// runs in the interpreter: a row of them holds the window up. Once a cache made on a busy machine
/// knew neither the inspector nor the status row.
///
/// ```
/// CacheCheck SOURCE-TREE
/// ```
public final class CacheCheck {
  /// Some three thousand are needed; the few that are missing are of clocks and of chance.
  private static final int MOST_MISSING = 20;

  /// One that came from a jar, as the JVM's log tells it.
  private static final Pattern FROM_JAR = Pattern.compile("(\\S+) source: file:");

  private static final String OURS = "dev.adjoint.";

  private CacheCheck() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Launcher launcher = Launcher.of(arguments);
    Path log = Files.createTempFile("classes", ".log");
    try {
      rehearse(launcher, log);
      List<String> loaded = Files.readAllLines(log);
      List<String> missing = loaded.stream().flatMap(CacheCheck::missing).toList();
      System.out.printf(
          "of %d classes that a rehearsal needs %d of ours are not in the start-up cache%n",
          loaded.size(), missing.size());
      if (loaded.isEmpty() || missing.size() > MOST_MISSING) {
        throw new IllegalStateException("not in the start-up cache: " + missing);
      }
    } finally {
      Files.delete(log);
    }
  }

  private static void rehearse(Launcher launcher, Path log)
      throws IOException, InterruptedException {
    String options = "-Dglass.platform=Headless -Dprism.order=sw -Xlog:class+load:file=" + log;
    if (launcher.start(options, "--rehearse").inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("the rehearsal failed");
    }
  }

  private static Stream<String> missing(String line) {
    Matcher found = FROM_JAR.matcher(line);
    return found.find() && found.group(1).startsWith(OURS)
        ? Stream.of(found.group(1))
        : Stream.empty();
  }
}
