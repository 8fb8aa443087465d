// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Topology;
import java.util.List;

/// The order in which ONNX wants nodes: each after what it reads.
final class Topological {

  private Topological() {}

  static List<Node> order(Graph graph) {
    return Topology.of(graph).needed(graph, graph.nodes().stream().map(Node::id).toList());
  }
}
