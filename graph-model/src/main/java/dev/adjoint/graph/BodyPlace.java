// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import dev.adjoint.op.AttributeValue;
import java.util.List;
import java.util.Optional;

/// Where a body lies: the node that holds it and the attribute. A list of them, outermost first, is
/// the way from a graph down into bodies of bodies; the empty list is the graph itself.
///
/// @param attribute such as `then_branch`
public record BodyPlace(String node, String attribute) {

  /// The body that lies there, if the node is one and holds any.
  public Optional<Body> in(Graph graph) {
    return graph
        .node(node)
        .map(holder -> holder.attributes().values().get(attribute))
        .filter(AttributeValue.Body.class::isInstance)
        .map(value -> ((AttributeValue.Body) value).value())
        .filter(Body.class::isInstance)
        .map(Body.class::cast);
  }

  /// The graph at the end of `path`; empty where the way is broken.
  public static Optional<Graph> graphAt(Graph whole, List<BodyPlace> path) {
    Optional<Graph> at = Optional.of(whole);
    for (BodyPlace place : path) {
      at = at.flatMap(place::in).map(Body::graph);
    }
    return at;
  }

  /// As much of `path` as still leads somewhere.
  public static List<BodyPlace> kept(Graph whole, List<BodyPlace> path) {
    int depth = path.size();
    while (graphAt(whole, path.subList(0, depth)).isEmpty()) {
      depth--;
    }
    return List.copyOf(path.subList(0, depth));
  }
}
