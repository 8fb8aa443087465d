// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens a composite: the same graph with one node replaced by the ops it is made of, in a block
/// that bears its name. The node that gives the result keeps the id, so wires and outputs stay as
/// they are; parameters that a layer owned become nodes.
public final class Opening {

  /// Room that each op takes beside the last.
  private static final double COLUMN = 216;

  private Opening() {}

  /// The graph with node `id` opened, or empty when it is a primitive, has an error, or is made of
  /// something that only a run knows (bound sizes, random numbers).
  public static Optional<Graph> open(Inference types, String id) {
    return inside(types, id).map(inside -> replaced(types.graph(), inside));
  }

  /// Whether [#open] would give a graph: does not make it, which takes long where it is large.
  public static boolean canOpen(Inference types, String id) {
    return inside(types, id).isPresent();
  }

  private static Optional<OpenedNode> inside(Inference types, String id) {
    Optional<Node> node = types.graph().node(id);
    Optional<OpDef> op = types.op(id).filter(o -> o.decomposition().isPresent());
    if (node.isEmpty() || op.isEmpty() || !isSound(types, id)) {
      return Optional.empty();
    }
    try {
      OpenedNode inside = new OpenedNode(types, node.get(), op.get());
      return inside.expand() ? Optional.of(inside) : Optional.empty();
    } catch (IllegalStateException | UnsupportedOperationException | Rejection.Raised notYet) {
      return Optional.empty();
    }
  }

  private static boolean isSound(Inference types, String id) {
    return types.outputTypes(id).size() == 1
        && types.diagnostics(id).stream().noneMatch(Diagnostic::isError);
  }

  private static Graph replaced(Graph graph, OpenedNode inside) {
    Node opened = inside.node();
    Optional<Position> place = opened.position();
    List<Node> parts = inside.placed(place, COLUMN);
    double room = (inside.columns() - 1) * COLUMN;
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (node.id().equals(opened.id())) {
        nodes.addAll(parts);
      } else {
        nodes.add(place.isPresent() ? moved(node, place.get().x(), room) : node);
      }
    }
    List<Block> blocks = new ArrayList<>(graph.blocks());
    List<String> names = parts.stream().map(Node::id).toList();
    String blockId = opened.id() + "_block";
    blocks.add(new Block(blockId, opened.id(), names, false, "", Extras.NONE));
    return graph.toBuilder().nodes(nodes).blocks(blocks).build();
  }

  /// Nodes right of the opened one make room for its parts.
  private static Node moved(Node node, double from, double room) {
    return node.position()
        .filter(at -> at.x() > from)
        .map(at -> node.at(at.x() + room, at.y()))
        .orElse(node);
  }
}
