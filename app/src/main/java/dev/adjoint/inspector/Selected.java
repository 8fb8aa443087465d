// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import java.util.List;

/// What the inspector is about.
public sealed interface Selected {

  /// @param lesson what the project has to say, in the language of the window; may be empty
  record Nothing(String graph, String lesson, int nodes, int wires) implements Selected {}

  /// @param attributes those that all the nodes have
  record Many(List<Node> nodes, List<AttributeRow> attributes) implements Selected {
    public Many {
      nodes = List.copyOf(nodes);
      attributes = List.copyOf(attributes);
    }
  }

  record One(NodeFacts facts) implements Selected {}
}
