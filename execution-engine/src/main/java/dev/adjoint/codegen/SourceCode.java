// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A graph said in Python.
///
/// @param lines the whole file
/// @param inputs the names that fed values have in the code, by node
/// @param parameters the names that states have in the code, by state
public record SourceCode(
    List<Line> lines, Map<String, String> inputs, Map<String, String> parameters) {
  public SourceCode {
    lines = List.copyOf(lines);
    inputs = Map.copyOf(inputs);
    parameters = Map.copyOf(parameters);
  }

  /// @param target the scalar whose gradients are written out; empty for the forward pass alone
  /// @throws dev.adjoint.compile.CompileException when the graph has errors
  /// @throws SourceException when something in the graph has no form in the dialect
  public static SourceCode of(
      Graph graph, OpCatalog catalog, Dialect dialect, Optional<PortRef> target) {
    return switch (dialect) {
      case NUMPY -> NumpyFile.write(graph, catalog, target);
      case PYTORCH -> LibraryFile.write(graph, catalog, new TorchModule(), target);
      case KERAS -> LibraryFile.write(graph, catalog, new KerasModel(), target);
    };
  }

  /// The whole file.
  public String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }
}
