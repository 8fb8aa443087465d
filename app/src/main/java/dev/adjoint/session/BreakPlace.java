// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where in the document a breakpoint sits: in the graph itself, or in a body.
public sealed interface BreakPlace {

  /// @param within the way to the body; empty for the graph itself
  record OnNode(List<BodyPlace> within, String node) implements BreakPlace {
    public OnNode {
      within = List.copyOf(within);
    }

    public OnNode(String node) {
      this(List.of(), node);
    }
  }

  /// @param within the way to the body; empty for the graph itself
  record OnWire(List<BodyPlace> within, Wire wire) implements BreakPlace {
    public OnWire {
      within = List.copyOf(within);
    }

    public OnWire(Wire wire) {
      this(List.of(), wire);
    }
  }

  /// All nodes, those in bodies too.
  record Anywhere() implements BreakPlace {
    @Override
    public List<BodyPlace> within() {
      return List.of();
    }
  }

  /// The way to the body that it lies in; empty for the graph itself.
  List<BodyPlace> within();

  /// The node to show when a person asks where it is.
  default Optional<NodePlace> shownNode() {
    return switch (this) {
      case OnNode(var within, String node) -> Optional.of(new NodePlace(within, node));
      case OnWire(var within, Wire wire) -> Optional.of(new NodePlace(within, wire.to()));
      case Anywhere any -> Optional.empty();
    };
  }

  /// Whether the graph has such a place.
  default boolean isIn(Graph whole) {
    Optional<Graph> graph = BodyPlace.graphAt(whole, within());
    return graph.isPresent()
        && switch (this) {
          case OnNode(var within, String node) -> graph.get().node(node).isPresent();
          case OnWire(var within, Wire wire) ->
              graph
                  .get()
                  .node(wire.to())
                  .flatMap(n -> n.input(wire.port()))
                  .equals(Optional.of(wire.from()));
          case Anywhere any -> true;
        };
  }

  /// The same place after nodes got other names.
  default BreakPlace renamed(BodyRenaming renaming) {
    Map<String, String> names = renaming.in(within());
    List<BodyPlace> path = renaming.path(within());
    return switch (this) {
      case OnNode(var within, String node) -> new OnNode(path, names.getOrDefault(node, node));
      case OnWire(var within, Wire wire) -> {
        String from = wire.from().node();
        String to = names.getOrDefault(wire.to(), wire.to());
        PortRef source = new PortRef(names.getOrDefault(from, from), wire.from().output());
        yield new OnWire(path, new Wire(source, to, wire.port()));
      }
      case Anywhere any -> this;
    };
  }
}
