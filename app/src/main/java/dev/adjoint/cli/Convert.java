// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.FileException;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.ops.StandardOps;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `convert FROM TO`: another format of the same graph. From .json to .json it brings a file into
/// the form in which the editor saves.
@Command(
    name = "convert",
    description = "Write a graph in another format; so far .json to .json, which tidies it.")
final class Convert implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  @Parameters(index = "0", paramLabel = "FROM", description = "The graph to read.")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "TO", description = "The file to write.")
  private Path to = Path.of("");

  @Option(names = "--force", description = "Overwrite TO.")
  private boolean force;

  Convert(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    requireJson(from, "read");
    requireJson(to, "written");
    Existing.require(to, force);
    Project project = Project.read(from);
    GraphFiles.save(project.graph(), to, StandardOps.CATALOG);
    terminal.out().println(to);
    return 0;
  }

  private static void requireJson(Path file, String done) throws Fault {
    if (!Project.extension(file).equals(".json")) {
      throw new Fault(file + ": only .json can be " + done + " so far; give a .json name");
    }
  }
}
