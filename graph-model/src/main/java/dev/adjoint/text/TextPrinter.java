// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.json.AttributeJson;
import dev.adjoint.json.JsonValue;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints graphs as text.
record TextPrinter(OpCatalog catalog) {

  String print(Graph graph) {
    StringBuilder out = new StringBuilder();
    for (Node node : graph.nodes()) {
      out.append(node(node)).append('\n');
    }
    if (!graph.outputs().isEmpty()) {
      out.append("out ");
      out.append(graph.outputs().stream().map(TextPrinter::ref).collect(Collectors.joining(", ")));
      out.append('\n');
    }
    return out.toString();
  }

  private String node(Node node) {
    Optional<OpDef> op = catalog.find(node.op());
    Optional<String> type = type(node.attributes());
    Attributes rest =
        type.isEmpty() ? node.attributes() : node.attributes().without("dtype").without("shape");
    List<String> arguments = new ArrayList<>();
    for (Optional<PortRef> input : node.inputs()) {
      arguments.add(input.map(TextPrinter::ref).orElse("-"));
    }
    // Written with all attributes at hand: how a tensor is spelled depends on the dtype.
    Map<String, JsonValue> values = AttributeJson.write(node.attributes(), op);
    for (String name : rest.values().keySet()) {
      JsonValue value = values.get(name);
      if (value != null) {
        arguments.add(word(name) + "=" + AttributeJson.text(value));
      }
    }
    String call = word(node.op()) + "(" + String.join(", ", arguments) + ")";
    return word(node.id())
        + type.map(t -> ":" + t).orElse("")
        + " = "
        + call
        + node.position().map(TextPrinter::place).orElse("");
  }

  /// `f32[N,784]` when the node says both and every dimension reads back.
  private static Optional<String> type(Attributes attributes) {
    return attributes.values().get("dtype") instanceof AttributeValue.Type(DType dtype)
            && attributes.values().get("shape") instanceof AttributeValue.Dims(Shape shape)
            && shape.dims().stream().allMatch(TextPrinter::isPlain)
        ? Optional.of(dtype.tag() + shape)
        : Optional.empty();
  }

  private static boolean isPlain(Dim dim) {
    return !(dim instanceof Dim.Symbol(String name)) || name.matches(TextParser.SYMBOL);
  }

  private static String place(Position at) {
    return " @ " + at.x() + "," + at.y();
  }

  private static String ref(PortRef ref) {
    return word(ref.node()) + (ref.output() == 0 ? "" : ":" + ref.output());
  }

  private static String word(String text) {
    boolean plain = text.matches(TextParser.WORD) && !text.equals(TextParser.OUT);
    return plain ? text : AttributeJson.text(JsonValue.of(text));
  }
}
