// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Map;
import java.util.Optional;

/// Where in the document a breakpoint sits.
public sealed interface BreakPlace {
  record OnNode(String node) implements BreakPlace {}

  record OnWire(Wire wire) implements BreakPlace {}

  /// All nodes.
  record Anywhere() implements BreakPlace {}

  /// The node to show when a person asks where it is.
  default Optional<String> shownNode() {
    return switch (this) {
      case OnNode(String node) -> Optional.of(node);
      case OnWire(Wire wire) -> Optional.of(wire.to());
      case Anywhere any -> Optional.empty();
    };
  }

  /// Whether the graph has such a place.
  default boolean isIn(Graph graph) {
    return switch (this) {
      case OnNode(String node) -> graph.node(node).isPresent();
      case OnWire(Wire wire) ->
          graph.node(wire.to()).flatMap(n -> n.input(wire.port())).equals(Optional.of(wire.from()));
      case Anywhere any -> true;
    };
  }

  /// The same place after nodes got other names.
  default BreakPlace renamed(Map<String, String> names) {
    return switch (this) {
      case OnNode(String node) -> new OnNode(names.getOrDefault(node, node));
      case OnWire(Wire wire) -> {
        String from = wire.from().node();
        String to = names.getOrDefault(wire.to(), wire.to());
        PortRef source = new PortRef(names.getOrDefault(from, from), wire.from().output());
        yield new OnWire(new Wire(source, to, wire.port()));
      }
      case Anywhere any -> this;
    };
  }
}
