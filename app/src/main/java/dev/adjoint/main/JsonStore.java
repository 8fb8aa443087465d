// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.document.DocumentStore;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.json.GraphReader;
import dev.adjoint.json.GraphWriter;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;

/// Documents as project files.
final class JsonStore implements DocumentStore {
  private final OpCatalog catalog;

  JsonStore(OpCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Graph read(Path file) throws IOException {
    try {
      return GraphReader.read(file, catalog);
    } catch (FileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void save(Graph graph, Path file) throws IOException {
    try {
      GraphFiles.save(graph, file, catalog);
    } catch (FileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String write(Graph graph) {
    return GraphWriter.write(graph, catalog);
  }

  @Override
  public Graph parse(String text) throws IOException {
    try {
      return GraphReader.read(text, catalog);
    } catch (FileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
