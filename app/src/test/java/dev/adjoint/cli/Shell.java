// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/// Runs commands in this process and keeps what they print.
final class Shell {

  /// What a command did.
  record Result(int code, String out, String err) {
    List<String> faults() {
      return err.lines().toList();
    }
  }

  @Command(name = "adjoint")
  private static final class Root implements Runnable {
    @Override
    public void run() {}
  }

  private Shell() {}

  static Result run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Commands.line(new Root(), terminal(out, err))
            .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    return new Result(code, text(out), text(err));
  }

  static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// A path below the repository's root.
  static Path repository(String path) {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("projects")) ? here : here.resolveSibling("");
    return root.resolve(path).normalize();
  }
}
