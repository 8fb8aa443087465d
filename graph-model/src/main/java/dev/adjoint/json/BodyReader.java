// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the bodies that the nodes of one graph hold. Bodies in bodies are read by the next deeper
/// one, down to a depth that everything which walks them can bear.
///
/// @param depth of the graph: 0 for that of the file
record BodyReader(OpCatalog catalog, int depth) {

  static final String NAME = "body";
  static final Set<String> FIELDS =
      Set.of("name", "inputs", "nodes", "outputs", "blocks", "comments");

  Body read(JsonAt at) throws GraphFileException {
    if (depth >= Body.MAX_DEPTH) {
      throw at.fault(
          "bodies lie in one another more than " + Body.MAX_DEPTH + " deep", "flatten the graph");
    }
    Graph.Builder graph = Graph.builder(GraphReader.line(at, "name").orElse(NAME));
    GraphReader.nodes(at.get("nodes"), graph, new NodeReader(catalog, depth + 1));
    graph.outputs(GraphReader.outputs(at));
    graph.blocks(GraphReader.blocks(at));
    graph.comments(CommentReader.all(at));
    return new Body(graph.extras(GraphReader.extras(at, FIELDS)).build(), inputs(at));
  }

  private static List<String> inputs(JsonAt at) throws GraphFileException {
    List<String> inputs = new ArrayList<>();
    for (JsonAt element : at.get("inputs").elements()) {
      String id = NodeReader.id(element);
      if (inputs.contains(id)) {
        throw element.fault("the input " + Quoted.of(id) + " is listed twice", "remove one");
      }
      inputs.add(id);
    }
    return inputs;
  }
}
