// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.cli.Commands;
import dev.adjoint.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// The entry point. Not a JavaFX `Application`: such a class cannot be started from a plain class
/// path, and headless commands must not load JavaFX at all.
@Command(
    name = "adjoint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Draw a deep-learning graph, step through it forward and backward, train it.")
public final class Main implements Callable<Integer> {
  /// Neither an option nor a file of options, and with an ending, which no command has.
  private static final Pattern FILE = Pattern.compile("[^-@].*\\.\\w+");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the project to open in the editor")
  private @Nullable Path file;

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  /// Read where faults are told.
  @Option(names = "--debug", description = "Show stack traces of faults.")
  private boolean debug;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        asksForWindow(arguments)
            ? Commands.guarded(() -> EditorStart.open(file(arguments)), Terminal.system())
            : Commands.line(new Main(), Terminal.system()).execute(arguments));
  }

  /// Nothing but a file, or nothing at all: no command line has to be taken apart before the window
  /// can open.
  private static boolean asksForWindow(String... arguments) {
    return arguments.length == 0 || (arguments.length == 1 && FILE.matcher(arguments[0]).matches());
  }

  private static Optional<Path> file(String... arguments) {
    return Arrays.stream(arguments).map(Path::of).findFirst();
  }

  @Override
  public Integer call() {
    if (rehearse) {
      return EditorStart.rehearse();
    }
    if (file != null && !file.toString().contains(".") && !Files.exists(file)) {
      // A mistyped command rather than a project: no window needs to open to say so.
      throw new ParameterException(new CommandLine(this), "there is no command or file " + file);
    }
    return EditorStart.open(Optional.ofNullable(file));
  }
}
