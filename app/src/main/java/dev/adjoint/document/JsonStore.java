// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.json.GraphReader;
import dev.adjoint.json.GraphWriter;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;

/// Documents as JSON project files.
public final class JsonStore implements DocumentStore {
  private final OpCatalog catalog;

  public JsonStore(OpCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Graph read(Path file) throws IOException {
    try {
      return GraphReader.read(file, catalog);
    } catch (GraphFileException fault) {
      throw forPeople(fault);
    }
  }

  @Override
  public void save(Graph graph, Path file) throws IOException {
    try {
      GraphFiles.save(graph, file, catalog);
    } catch (GraphFileException fault) {
      throw forPeople(fault);
    }
  }

  @Override
  public String write(Graph graph) {
    return GraphWriter.write(graph, catalog);
  }

  @Override
  public Graph parse(String text) throws IOException {
    try {
      return GraphReader.read("clipboard", text, catalog);
    } catch (GraphFileException fault) {
      throw forPeople(fault);
    }
  }

  private static IOException forPeople(GraphFileException fault) {
    return new IOException(fault.getMessage(), fault);
  }
}
