// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.NodeId;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wiring;
import java.util.ArrayList;
import java.util.List;

/// Gives a node another id and rewrites whatever refers to it: wires, outputs, blocks, the training
/// section. Nothing happens when the new name is taken or no name (see [NodeId]).
public record RenameNode(String from, String to) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    if (graph.node(from).isEmpty() || NodeId.fault(to).isPresent() || graph.node(to).isPresent()) {
      return graph;
    }
    return graph.toBuilder()
        .nodes(nodes(graph))
        .outputs(graph.outputs().stream().map(this::renamed).toList())
        .blocks(graph.blocks().stream().map(this::renamed).toList())
        .training(graph.training().map(json -> TrainingNames.rename(json, from, to)))
        .build();
  }

  /// Looks at nobody but the node and those that use it.
  private List<Node> nodes(Graph graph) {
    List<Node> nodes = new ArrayList<>(graph.nodes());
    Wiring wiring = graph.wiring();
    int place = graph.place(from);
    for (int i = 0; i < wiring.users(place); i++) {
      nodes.set(wiring.user(place, i), rewired(graph.at(wiring.user(place, i))));
    }
    nodes.set(place, nodes.get(place).renamed(to));
    return nodes;
  }

  private Node rewired(Node node) {
    return node.withInputs(node.inputs().stream().map(i -> i.map(this::renamed)).toList());
  }

  private PortRef renamed(PortRef ref) {
    return ref.node().equals(from) ? new PortRef(to, ref.output()) : ref;
  }

  private Block renamed(Block block) {
    if (!block.nodes().contains(from)) {
      return block;
    }
    List<String> nodes = block.nodes().stream().map(id -> id.equals(from) ? to : id).toList();
    return new Block(
        block.id(), block.title(), nodes, block.folded(), block.colour(), block.extras());
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.rename-node", "Rename {0} to {1}", from, to);
  }
}
