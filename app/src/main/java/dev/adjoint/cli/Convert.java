// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Losses;
import dev.adjoint.codegen.SourceCode;
import dev.adjoint.codegen.SourceException;
import dev.adjoint.compile.CompileException;
import dev.adjoint.exchange.ModelExport;
import dev.adjoint.file.AtomicFile;
import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Safetensors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `convert FROM TO`: another format of the same graph. From .json to .json it brings a file into
/// the form in which the editor saves; to .py it says the graph as source code, to .onnx it opens
/// what ONNX has no operator for and takes the weights along.
@Command(
    name = "convert",
    description =
        "Write a graph in another format: .json in the form in which the editor saves, .py as"
            + " source code, .onnx for other programs.")
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

  @Option(
      names = "--forward",
      description = "For .onnx: leave out outputs that only training needs.")
  private boolean forward;

  @Option(names = "--force", description = "Overwrite TO.")
  private boolean force;

  Convert(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    String kind = Project.extension(to);
    Existing.require(to, force);
    switch (kind) {
      case ".json" -> project();
      case ".onnx" -> model();
      case ".py" -> write(source());
      default ->
          throw new Fault(to + ": such a file cannot be written; give a .json, .onnx or .py name");
    }
    terminal.out().println(to);
    return 0;
  }

  /// A model's weights go along, into a file beside the project.
  private void project() throws FileException, Fault {
    Project project = Project.read(from);
    Graph graph = project.graph();
    if (Project.extension(from).equals(".onnx") && graph.weights().isPresent()) {
      String name = String.valueOf(to.getFileName()).replaceAll("\\.[^.]*$", ".safetensors");
      Existing.require(to.resolveSibling(name), force);
      Safetensors.write(
          to.resolveSibling(name), SavedStates.read(from).tensors(), Map.of("format", "pt"));
      graph = graph.toBuilder().weights(Optional.of(name)).build();
    }
    GraphFiles.save(graph, to, StandardOps.CATALOG);
  }

  private void model() throws FileException, Fault {
    Project project = Project.open(from);
    new ModelExport(project.types(), project.weights().tensors(), 0).write(to, forward);
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
