// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.cli.Commands;
import dev.adjoint.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  private static final String REHEARSE = "--rehearse";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the project to open in the editor")
  private @Nullable Path file;

  /// Read where faults are told.
  @Option(names = "--debug", description = "Show stack traces of faults.")
  private boolean debug;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        asksForWindow(arguments)
            ? Commands.guarded(() -> window(arguments), Terminal.system())
            : Commands.line(new Main(), Terminal.system()).execute(arguments));
  }

  /// Nothing but a file, or nothing at all: no command line has to be taken apart before the window
  /// can open. What takes it apart is not to be recorded either: of its classes none gets into the
  /// start-up cache, and those that others are checked against would be looked for in all jars.
  private static boolean asksForWindow(String... arguments) {
    return arguments.length == 0
        || (arguments.length == 1
            && (arguments[0].equals(REHEARSE) || FILE.matcher(arguments[0]).matches()));
  }

  private static int window(String... arguments) {
    return List.of(arguments).contains(REHEARSE)
        ? EditorStart.rehearse()
        : EditorStart.open(
            arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0])));
  }

  @Override
  public Integer call() {
    if (file != null && !file.toString().contains(".") && !Files.exists(file)) {
      // A mistyped command rather than a project: no window needs to open to say so.
      return Commands.refuse(this, "there is no command or file " + file, Terminal.system());
    }
    return EditorStart.open(Optional.ofNullable(file));
  }
}
