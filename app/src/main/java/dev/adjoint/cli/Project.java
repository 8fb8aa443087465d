// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.data.DataFolder;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.onnx.ImportedModel;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A project file that has been read, with what inference says of it.
///
/// @param names what the values of a model were called in its file; none for a project
record Project(Path file, Graph graph, Inference types, Map<String, PortRef> names) {

  /// Reads a project, its graph valid or not.
  static Project read(Path file) throws FileException {
    if (extension(file).equals(".onnx")) {
      ImportedModel model = OnnxReader.read(file, StandardOps.CATALOG);
      return of(file, model.graph(), model.names());
    }
    return of(file, GraphReader.read(file, StandardOps.CATALOG), Map.of());
  }

  private static Project of(Path file, Graph graph, Map<String, PortRef> names) {
    return new Project(file, graph, Inference.of(graph, StandardOps.CATALOG), names);
  }

  /// Reads a project whose graph must be able to run.
  static Project open(Path file) throws FileException, Fault {
    Project project = read(file);
    if (project.types.hasErrors()) {
      throw new Fault(project.errors());
    }
    return project;
  }

  /// Every error, a line each.
  List<String> errors() {
    return types.diagnostics().stream().filter(Diagnostic::isError).map(this::line).toList();
  }

  String line(Diagnostic diagnostic) {
    return file + ": " + Faults.line(diagnostic);
  }

  /// The folder that paths in the file count from.
  Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /// The name in the graph of what is called `name`, there or in the model's file.
  String own(String name) {
    PortRef ref = graph.node(name).isPresent() ? null : names.get(name);
    return ref == null ? name : ref.toString();
  }

  /// The graph's inputs with their element types.
  Map<String, DType> inputs() {
    Map<String, DType> inputs = new LinkedHashMap<>();
    graph.nodes().stream()
        .filter(node -> types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent())
        .forEach(
            node ->
                types.outputTypes(node.id()).stream()
                    .findFirst()
                    .ifPresent(type -> inputs.put(node.id(), type.dtype())));
    return inputs;
  }

  /// The weights that lie beside the project, if it names some.
  SavedStates weights() throws FileException {
    Optional<String> weights = graph.weights();
    return weights.isPresent()
        ? SavedStates.read(DataFolder.of(folder()).resolve(weights.get()))
        : SavedStates.NONE;
  }

  /// The weights given to the session.
  SavedStates loadWeights(Session session) throws FileException, Fault {
    SavedStates saved = weights();
    saved.giveTo(session);
    return saved;
  }

  /// `.json` of `A.JSON`, empty when there is none.
  static String extension(Path file) {
    String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
