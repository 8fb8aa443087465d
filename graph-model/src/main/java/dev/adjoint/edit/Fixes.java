// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns proposed mends into edits.
public final class Fixes {
  /// Where the constant of an inserted node goes, seen from that.
  private static final double ASIDE = 160;

  private static final double BELOW = 90;

  private Fixes() {}

  public static GraphEdit toEdit(Fix fix, Graph graph) {
    return switch (fix) {
      case Fix.SetAttribute f -> new SetAttribute(f.node(), f.attribute(), f.value());
      case Fix.Disconnect f -> new Disconnect(f.node(), f.port());
      case Fix.InsertBefore f -> insert(f, graph);
    };
  }

  private static GraphEdit insert(Fix.InsertBefore fix, Graph graph) {
    EditLabel label = EditLabel.of("edit.insert", "Insert {0}", fix.op());
    Optional<PortRef> source = graph.node(fix.node()).flatMap(node -> node.input(fix.port()));
    if (source.isEmpty()) {
      return new Compound(label, List.of());
    }
    Node target = graph.node(fix.node()).orElseThrow();
    String id = graph.freshId(fix.op().toLowerCase(Locale.ROOT));
    Node inserted = Node.of(id, fix.op(), source.get().toString()).withAttributes(fix.attributes());
    Optional<Position> place = between(graph.node(source.get().node()), target);
    if (place.isPresent()) {
      inserted = inserted.at(place.get().x(), place.get().y());
    }
    // Before its user in the file: files read from sources to results.
    int index = new ArrayList<>(graph.nodesById().keySet()).indexOf(target.id());
    List<GraphEdit> edits = new ArrayList<>();
    for (int i = 0; i < fix.operands().size(); i++) {
      Node operand = operand(fix.operands().get(i), id, i, graph);
      edits.add(
          new AddNode(
              place.map(p -> operand.at(p.x() - ASIDE, p.y() + BELOW)).orElse(operand), index + i));
      inserted = inserted.withInput(i + 1, Optional.of(PortRef.of(operand.id())));
    }
    edits.add(new AddNode(inserted, index + edits.size()));
    edits.add(new Connect(PortRef.of(id), target.id(), fix.port()));
    return new Compound(label, edits);
  }

  private static Node operand(List<Long> value, String user, int index, Graph graph) {
    String id = graph.freshId(user + "_" + (index == 0 ? "to" : "to" + (index + 1)));
    return Node.of(id, "Constant")
        .with(
            "value",
            new AttributeValue.Literal(
                Tensor.vector(value.stream().mapToLong(Long::longValue).toArray())));
  }

  private static Optional<Position> between(Optional<Node> source, Node target) {
    return target
        .position()
        .map(
            end -> {
              Position start = source.flatMap(Node::position).orElse(end);
              return new Position((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
            });
  }
}
