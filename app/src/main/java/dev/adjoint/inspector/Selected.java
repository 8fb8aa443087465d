// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What the inspector is about.
public sealed interface Selected {

  /// @param lesson what the project has to say, in the language of the window; may be empty
  record Nothing(String graph, String lesson, int nodes, int wires) implements Selected {}

  /// @param ops how many there are of each op, by name
  /// @param attributes those that all the nodes have
  /// @param block the title of the block that they are, or empty
  record Many(
      List<Node> nodes,
      SortedMap<String, Long> ops,
      List<AttributeRow> attributes,
      Optional<String> block)
      implements Selected {
    public Many {
      nodes = List.copyOf(nodes);
      ops = Collections.unmodifiableSortedMap(ops);
      attributes = List.copyOf(attributes);
    }
  }

  record One(NodeFacts facts) implements Selected {}

  /// A wire, or several that begin at one output.
  record Wired(WireFacts facts) implements Selected {}

  /// Wires that begin at different outputs.
  record Wires(int count) implements Selected {}
}
