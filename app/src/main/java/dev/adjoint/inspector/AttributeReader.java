// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The attributes of a node, or those that several nodes have in common.
final class AttributeReader {
  private AttributeReader() {}

  /// A node and its op.
  record Known(Node node, OpDef op) {}

  static List<AttributeRow> rows(List<Known> nodes) {
    List<AttributeRow> rows = new ArrayList<>();
    if (nodes.isEmpty()) {
      return rows;
    }
    for (Attribute<?> attribute : nodes.getFirst().op().attributes()) {
      if (nodes.stream().allMatch(known -> has(known.op(), attribute))) {
        rows.add(row(attribute, nodes.stream().map(Known::node).toList()));
      }
    }
    return rows;
  }

  /// Whether one editor can serve both: the same name, kind and choice of values.
  private static boolean has(OpDef op, Attribute<?> attribute) {
    return op.attribute(attribute.name())
        .filter(own -> own.kind() == attribute.kind())
        .filter(own -> own.expectation().equals(attribute.expectation()))
        .isPresent();
  }

  private static AttributeRow row(Attribute<?> attribute, List<Node> nodes) {
    List<String> texts = nodes.stream().map(node -> text(attribute, node)).distinct().toList();
    boolean set = nodes.stream().anyMatch(node -> own(attribute, node).isPresent());
    boolean mixed = texts.size() > 1;
    return new AttributeRow(attribute, mixed ? "" : texts.getFirst(), set, mixed);
  }

  private static String text(Attribute<?> attribute, Node node) {
    return own(attribute, node).or(() -> fallback(attribute)).map(AttributeText::of).orElse("");
  }

  private static Optional<AttributeValue> own(Attribute<?> attribute, Node node) {
    return Optional.ofNullable(node.attributes().values().get(attribute.name()));
  }

  static <T> Optional<AttributeValue> fallback(Attribute<T> attribute) {
    return attribute.defaultValue().map(attribute::encode);
  }
}
