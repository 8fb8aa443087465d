// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import java.io.IOException;
import java.nio.file.Path;

/// Where documents are read from and written to. The message of the exception is one line for
/// people.
public interface DocumentStore {
  Graph read(Path file) throws IOException;

  /// Whole or not at all.
  void save(Graph graph, Path file) throws IOException;

  /// The text of a part of a graph, for the clipboard.
  String write(Graph graph);

  /// The graph in a text that [#write] made.
  Graph parse(String text) throws IOException;
}
