// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether required attributes are there and every attribute is of its kind and range.
final class AttributeCheck {

  private AttributeCheck() {}

  static List<Diagnostic> check(String node, OpDef op, Attributes attributes) {
    List<Diagnostic> found = new ArrayList<>();
    for (Attribute<?> attribute : op.attributes()) {
      AttributeValue value = attributes.values().get(attribute.name());
      if (value != null) {
        fault(node, attribute, value).ifPresent(found::add);
      } else if (attribute.required()) {
        found.add(missing(node, op, attribute));
      }
    }
    for (String name : attributes.values().keySet()) {
      if (op.attribute(name).isEmpty()) {
        found.add(unknown(node, op, name));
      }
    }
    return found;
  }

  private static Diagnostic missing(String node, OpDef op, Attribute<?> attribute) {
    return Diagnostic.error(
        "attribute.missing",
        node,
        attribute.name(),
        op.name() + " needs the attribute " + attribute.name(),
        attribute.expectation(),
        "none");
  }

  private static Optional<Diagnostic> fault(
      String node, Attribute<?> attribute, AttributeValue value) {
    return attribute
        .fault(value)
        .map(
            fault ->
                Diagnostic.error(
                    "attribute.invalid",
                    node,
                    attribute.name(),
                    attribute.name() + " " + fault,
                    attribute.expectation(),
                    Words.value(value)));
  }

  private static Diagnostic unknown(String node, OpDef op, String name) {
    String known = op.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
    String has = known.isEmpty() ? "it has none" : "it has " + known;
    return Diagnostic.warning(
        "attribute.unknown",
        node,
        name,
        op.name() + " has no attribute " + name + "; it is kept and ignored (" + has + ")");
  }
}
