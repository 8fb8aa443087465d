// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.type.TensorType;
import java.util.Map;

/// What was measured of every node in one run. Immutable.
///
/// @param content the graph that ran
/// @param inputs the types of what was fed, by input: no symbols left
/// @param step which training step it was, from 0; below 0 for a run that is none
public record RunMeasures(
    Content content, Map<String, NodeMeasure> nodes, Map<String, TensorType> inputs, long step) {
  public RunMeasures {
    nodes = Map.copyOf(nodes);
    inputs = Map.copyOf(inputs);
  }

  /// Nothing measured yet of that graph.
  public static RunMeasures none(Content content) {
    return new RunMeasures(content, Map.of(), Map.of(), -1);
  }

  public NodeMeasure node(String id) {
    return nodes.getOrDefault(id, NodeMeasure.NONE);
  }
}
