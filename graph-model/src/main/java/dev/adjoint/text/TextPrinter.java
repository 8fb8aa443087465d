// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Extras;
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
import dev.adjoint.op.Subgraph;
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
    for (String statement : statements(graph, 0)) {
      out.append(statement).append('\n');
    }
    return out.toString();
  }

  /// @param from the first node to print
  private List<String> statements(Graph graph, int from) {
    List<String> lines =
        new ArrayList<>(graph.nodes().stream().skip(from).map(this::node).toList());
    if (!graph.outputs().isEmpty()) {
      lines.add(
          "out "
              + graph.outputs().stream().map(TextPrinter::ref).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  /// On one line. Inputs that come first, as they do in what people write, are said in the bracket.
  private String body(Body body) {
    List<Node> first = body.graph().nodes().stream().limit(body.inputs().size()).toList();
    boolean brief =
        first.stream().map(Node::id).toList().equals(body.inputs())
            && first.stream().allMatch(TextPrinter::isPlainInput);
    String inputs =
        (brief
                ? first.stream().map(TextPrinter::typed)
                : body.inputs().stream().map(TextPrinter::word))
            .collect(Collectors.joining(", "));
    List<String> inside = statements(body.graph(), brief ? first.size() : 0);
    return "(" + inputs + "){ " + String.join("; ", inside) + " }";
  }

  private static boolean isPlainInput(Node node) {
    return node.op().equals(TextParser.INPUT)
        && node.attributes().values().size() == 2
        && type(node.attributes()).isPresent()
        && node.equals(
            new Node(
                node.id(), node.op(), node.attributes(), List.of(), Optional.empty(), Extras.NONE));
  }

  private static String typed(Node node) {
    return word(node.id()) + type(node.attributes()).map(t -> ":" + t).orElse("");
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
    Map<String, JsonValue> values = AttributeJson.write(node.attributes(), op, catalog);
    for (Map.Entry<String, AttributeValue> each : rest.values().entrySet()) {
      String name = each.getKey();
      JsonValue value = values.get(name);
      if (each.getValue() instanceof AttributeValue.Body(Subgraph held) && held instanceof Body b) {
        arguments.add(word(name) + "=" + body(b));
      } else if (value != null) {
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
