// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Level;
import dev.adjoint.graph.BodyPlace;
import java.util.List;
import java.util.Optional;

/// A node of the graph, or of a body in it.
///
/// @param within the way to the body, the outermost first; empty for the graph itself
public record NodePlace(List<BodyPlace> within, String node) {

  /// The attribute of the nodes that hold but one body: its name goes without saying.
  public static final String ONLY_BODY = "body";

  public NodePlace {
    within = List.copyOf(within);
  }

  /// A node of the graph itself.
  public static NodePlace of(String node) {
    return new NodePlace(List.of(), node);
  }

  static NodePlace at(List<Level> levels, String node) {
    return new NodePlace(Level.path(levels), node);
  }

  /// As people write it: `h`, `loop1/h`, `if1/then_branch/h`.
  public String text() {
    return way(within) + node;
  }

  /// What goes before the name of a node in a body: `loop1/`.
  public static String way(List<BodyPlace> within) {
    StringBuilder text = new StringBuilder();
    for (BodyPlace place : within) {
      text.append(place.node()).append('/');
      if (!place.attribute().equals(ONLY_BODY)) {
        text.append(place.attribute()).append('/');
      }
    }
    return text.toString();
  }

  /// What shows it in the graph at `path`: the node itself, or the one around whose body it lies
  /// in. Empty where the graph is not on the way to it.
  public Optional<String> seenFrom(List<BodyPlace> path) {
    int depth = path.size();
    if (within.size() < depth || !within.subList(0, depth).equals(path)) {
      return Optional.empty();
    }
    return Optional.of(within.size() == depth ? node : within.get(depth).node());
  }
}
