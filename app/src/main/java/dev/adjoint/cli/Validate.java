// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.data.Csv;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.train.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `validate FILE`: everything that can be said of a file without running it. Errors go to stderr,
/// warnings to stdout; with `--json` everything goes to stdout too, an object a line.
@Command(
    name = "validate",
    description = "Check a project (.json) or a table (.csv); exit 1 if there is any error.")
final class Validate implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  @Parameters(index = "0", paramLabel = "FILE", description = "A .json project or a .csv table.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print every diagnostic as a JSON object, one a line.")
  private boolean json;

  Validate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    try {
      return Project.extension(file).equals(".csv") ? table() : project();
    } catch (FileException fault) {
      if (json) {
        terminal
            .out()
            .println(
                new JsonLine()
                    .text("severity", "error")
                    .text("code", "file.unreadable")
                    .text("place", fault.where())
                    .text("problem", fault.reason())
                    .text("remedy", fault.remedy()));
      }
      throw fault;
    }
  }

  private int table() throws FileException {
    Csv table = Csv.read(file);
    if (table.nonFinite() > 0 && !json) {
      terminal
          .out()
          .printf("%s: %d cells are NaN or infinite; clean them%n", file, table.nonFinite());
    }
    if (!json) {
      terminal
          .out()
          .printf("%s: %d rows of %d columns%n", file, table.rows(), table.names().size());
    }
    return 0;
  }

  private int project() throws FileException, Fault {
    Project project = Project.read(file);
    List<Diagnostic> diagnostics = project.types().diagnostics();
    diagnostics.forEach(diagnostic -> print(project, diagnostic));
    if (project.types().hasErrors()) {
      return Commands.FAULT;
    }
    checkTraining(project);
    if (!json) {
      int nodes = project.graph().nodes().size();
      terminal.out().printf("%s: %d nodes, no errors%n", file, nodes);
    }
    return 0;
  }

  private void print(Project project, Diagnostic diagnostic) {
    if (json) {
      terminal.out().println(line(diagnostic));
    }
    if (diagnostic.isError()) {
      terminal.err().println(project.line(diagnostic));
    } else if (!json) {
      String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
      terminal.out().println(project.line(diagnostic) + " (" + severity + ")");
    }
  }

  private static JsonLine line(Diagnostic diagnostic) {
    JsonLine line =
        new JsonLine()
            .text("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
            .text("code", diagnostic.code());
    diagnostic.node().ifPresent(node -> line.text("node", node));
    diagnostic.port().ifPresent(port -> line.text("port", port));
    return line.text("problem", diagnostic.problem())
        .text("expected", diagnostic.expected())
        .text("actual", diagnostic.actual())
        .texts("fixes", diagnostic.fixes().stream().map(Fix::label).toList());
  }

  private static void checkTraining(Project project) throws FileException, Fault {
    Optional<TrainingSpec> spec = new ProjectData(project).spec();
    if (spec.isPresent()) {
      TrainingFit.check(project, project.file().toString(), spec.get());
    }
  }
}
