// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The commands, hung below a root, and what they have in common: exit codes and how faults are
/// told.
public final class Commands {

  static final int FAULT = 1;
  static final int USAGE = 2;

  private Commands() {}

  /// @param root a picocli command: what `adjoint` without a command does
  public static CommandLine line(Object root, Terminal terminal) {
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new Validate(terminal))
        .addSubcommand(new Eval(terminal))
        .addSubcommand(new Grad(terminal))
        .addSubcommand(new Check(terminal))
        .addSubcommand(new Train(terminal))
        .addSubcommand(new Picture(terminal))
        .addSubcommand(new DeviceList(terminal))
        .addSubcommand(new Convert(terminal))
        .addSubcommand(new Docs(terminal))
        .addSubcommand(new Conformance(terminal));
    return configured(line, terminal);
  }

  static CommandLine configured(CommandLine line, Terminal terminal) {
    return line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, arguments) -> usage(wrong, terminal))
        .setExecutionExceptionHandler((fault, at, parsed) -> tell(fault, at, parsed, terminal))
        .setExecutionStrategy(parsed -> run(parsed, terminal));
  }

  /// Errors such as running out of memory are told like exceptions.
  private static int run(ParseResult parsed, Terminal terminal) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError fault) {
      return tell(fault, parsed.commandSpec().commandLine(), parsed, terminal);
    }
  }

  /// Runs something that needs no command line; its faults are told like those of a command.
  ///
  /// @return its exit code
  public static int guarded(IntSupplier work, Terminal terminal) {
    try {
      return work.getAsInt();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError fault) {
      Faults.lines(fault).forEach(terminal.err()::println);
      return FAULT;
    }
  }

  /// Tells what is wrong with a command line that could be taken apart.
  ///
  /// @param root the command, as for [#line]
  /// @return the exit code
  public static int refuse(Object root, String reason, Terminal terminal) {
    return usage(new ParameterException(new CommandLine(root), reason), terminal);
  }

  private static int usage(ParameterException wrong, Terminal terminal) {
    String reason = String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("adjoint: " + reason + "; see " + command + " --help");
    return USAGE;
  }

  private static int tell(Throwable fault, CommandLine at, ParseResult parsed, Terminal terminal) {
    if (fault instanceof ParameterException wrong) {
      return usage(wrong, terminal);
    }
    List<String> lines = Faults.lines(fault);
    lines.forEach(terminal.err()::println);
    if (wantsTrace(parsed)) {
      fault.printStackTrace(terminal.err());
    }
    return FAULT;
  }

  private static boolean wantsTrace(ParseResult parsed) {
    return Stream.iterate(parsed, p -> p != null, ParseResult::subcommand)
        .anyMatch(p -> p.hasMatchedOption("--debug"));
  }
}
