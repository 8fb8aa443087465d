// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the benchmark of the editor as people start the program: over the launcher's jars, with its
/// options and its start-up cache. What the benchmark itself needs of the tests comes behind them
/// on the class path, where the cache allows it. Needs a display.
///
/// ```
/// RunBenchmark SOURCE-TREE
/// ```
public final class RunBenchmark {
  private static final String BENCHMARK = "dev.adjoint.benchmark.EditorBenchmark";

  /// Software renders, as many frames as it can: their times are what is measured.
  private static final String OPTIONS = "-Xmx2g -Dprism.order=sw -Djavafx.animation.fullspeed=true";

  private RunBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("wanted: SOURCE-TREE");
    }
    if (System.getenv("DISPLAY") == null) {
      throw new IllegalStateException("needs a display, such as that of xvfb-run -a");
    }
    Path tree = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path app = tree.resolve("app");
    List<String> command = new ArrayList<>(java(tree.resolve("adjoint")));
    String tests =
        app.resolve("target/test-classes")
            + File.pathSeparator
            + Files.readString(app.resolve("target/benchmark-class-path.txt")).strip();
    command.add(command.removeLast() + File.pathSeparator + tests);
    command.add(BENCHMARK);
    int failed = new ProcessBuilder(command).directory(app.toFile()).inheritIO().start().waitFor();
    if (failed != 0) {
      throw new IllegalStateException("the editor is slower than wanted, see the table above");
    }
  }

  /// How the launcher starts Java; the class path comes last.
  private static List<String> java(Path launcher) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "--java-command")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ADJOINT_JAVA_OPTIONS", OPTIONS);
    Process asked = builder.start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IllegalStateException("the launcher says nothing");
    }
    return said.lines().toList();
  }
}
