// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Losses;
import dev.adjoint.codegen.SourceCode;
import dev.adjoint.codegen.SourceException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.file.AtomicFile;
import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `convert FROM TO`: another format of the same graph. From .json to .json it brings a file into
/// the form in which the editor saves; to .py it says the graph as source code.
@Command(
    name = "convert",
    description =
        "Write a graph in another format: .json in the form in which the editor saves, .py as"
            + " source code.")
final class Convert implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  @Parameters(index = "0", paramLabel = "FROM", description = "The graph to read.")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "TO", description = "The file to write.")
  private Path to = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "LIBRARY",
      description = "For .py: numpy (with the backward pass), pytorch or keras; numpy if not said.")
  private String library = "numpy";

  @Option(names = "--force", description = "Overwrite TO.")
  private boolean force;

  Convert(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    String kind = Project.extension(to);
    if (!kind.equals(".json") && !kind.equals(".py")) {
      throw new Fault(to + ": such a file cannot be written; give a .json or .py name");
    }
    Existing.require(to, force);
    if (kind.equals(".json")) {
      GraphFiles.save(Project.read(from).graph(), to, StandardOps.CATALOG);
    } else {
      write(source());
    }
    terminal.out().println(to);
    return 0;
  }

  private void write(String text) throws Fault {
    try {
      AtomicFile.write(to, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new Fault(to + ": cannot be written: " + IoReason.of(fault));
    }
  }

  private String source() throws FileException, Fault {
    Dialect dialect = Dialect.named(library).orElseThrow(this::unknownLibrary);
    Project project = Project.open(from);
    try {
      return SourceCode.of(
              project.graph(), StandardOps.CATALOG, dialect, Losses.of(project.types()))
          .text();
    } catch (SourceException fault) {
      throw new Fault(from + ": " + fault.getMessage());
    } catch (CompileException fault) {
      throw new Fault(fault.diagnostics().stream().map(project::line).toList());
    }
  }

  private Fault unknownLibrary() {
    String known =
        Arrays.stream(Dialect.values()).map(Dialect::label).collect(Collectors.joining(", "));
    return new Fault(
        List.of("--to " + library + ": is not a library that is known; one of " + known));
  }
}
