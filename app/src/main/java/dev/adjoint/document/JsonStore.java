// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.GraphFiles;
import dev.adjoint.json.GraphReader;
import dev.adjoint.json.GraphWriter;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Documents as JSON project files; ONNX models are read too.
public final class JsonStore implements DocumentStore {
  private final OpCatalog catalog;

  public JsonStore(OpCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Graph read(Path file) throws IOException {
    try {
      return isModel(file)
          ? OnnxReader.read(file, catalog).graph()
          : GraphReader.read(file, catalog);
    } catch (FileException fault) {
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

  /// Whether the file is an ONNX model, which is read but never written over by a project.
  public static boolean isModel(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
  }

  private static IOException forPeople(FileException fault) {
    return new IOException(fault.getMessage(), fault);
  }
}
