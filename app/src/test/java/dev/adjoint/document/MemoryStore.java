// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Files in memory; texts are numbers of graphs kept aside.
public final class MemoryStore implements DocumentStore {
  private final Map<String, Graph> kept = new HashMap<>();

  @Override
  public Graph read(Path file) throws IOException {
    return parse(file.toString());
  }

  @Override
  public void save(Graph graph, Path file) {
    kept.put(file.toString(), graph);
  }

  @Override
  public String write(Graph graph) {
    String text = "graph " + kept.size();
    kept.put(text, graph);
    return text;
  }

  @Override
  public Graph parse(String text) throws IOException {
    Graph graph = kept.get(text);
    if (graph == null) {
      throw new IOException(text + ": not there");
    }
    return graph;
  }
}
