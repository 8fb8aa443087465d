// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.graph.Bends;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.json.JsonValue.JsonNull;
import dev.adjoint.json.JsonValue.JsonObject;
import dev.adjoint.op.OpCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes project files: the same graph always gives the same text, a node a line where it fits,
/// unknown fields behind the known ones.
public final class GraphWriter {

  private final OpCatalog catalog;

  GraphWriter(OpCatalog catalog) {
    this.catalog = catalog;
  }

  /// @throws IllegalArgumentException if a text kept as JSON in `graph` is no JSON
  public static String write(Graph graph, OpCatalog catalog) {
    return JsonLayout.document(new GraphWriter(catalog).graph(graph));
  }

  private JsonObject graph(Graph graph) {
    SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put(Migrations.FIELD, JsonValue.of(Migrations.ALL.current()));
    fields.put("name", JsonValue.of(graph.name()));
    if (!graph.lesson().byLanguage().isEmpty()) {
      fields.put("lesson", lesson(graph));
    }
    drawing(graph, fields);
    graph.weights().ifPresent(path -> fields.put("weights", JsonValue.of(path)));
    graph.training().ifPresent(json -> fields.put("training", kept(json)));
    put(graph.extras(), fields);
    return new JsonObject(-1, fields);
  }

  /// What a project and a body have in common.
  private void drawing(Graph graph, Map<String, JsonValue> fields) {
    fields.put("nodes", JsonValue.list(graph.nodes().stream().map(this::node).toList()));
    fields.put("outputs", JsonValue.list(graph.outputs().stream().map(GraphWriter::ref).toList()));
    if (!graph.blocks().isEmpty()) {
      fields.put(
          "blocks", JsonValue.list(graph.blocks().stream().map(GraphWriter::block).toList()));
    }
    if (!graph.comments().isEmpty()) {
      fields.put(
          "comments", JsonValue.list(graph.comments().stream().map(GraphWriter::comment).toList()));
    }
  }

  /// As [BodyReader] reads it.
  JsonValue body(Body body) {
    SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
    if (!body.graph().name().equals(BodyReader.NAME)) {
      fields.put("name", JsonValue.of(body.graph().name()));
    }
    fields.put("inputs", JsonValue.list(body.inputs().stream().map(JsonValue::of).toList()));
    drawing(body.graph(), fields);
    put(body.graph().extras(), fields);
    return new JsonObject(-1, fields);
  }

  private static JsonValue lesson(Graph graph) {
    Map<String, JsonValue> texts = new LinkedHashMap<>();
    graph.lesson().byLanguage().forEach((language, text) -> texts.put(language, lines(text)));
    return JsonValue.object(texts);
  }

  /// A text of several lines becomes a list of them, so that a diff shows the line that changed.
  private static JsonValue lines(String text) {
    return text.contains("\n")
        ? JsonValue.list(List.of(text.split("\n", -1)).stream().map(JsonValue::of).toList())
        : JsonValue.of(text);
  }

  private JsonValue node(Node node) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("id", JsonValue.of(node.id()));
    fields.put("op", JsonValue.of(node.op()));
    if (!node.inputs().isEmpty()) {
      fields.put("inputs", JsonValue.list(node.inputs().stream().map(GraphWriter::input).toList()));
    }
    if (!node.attributes().values().isEmpty()) {
      fields.put("attributes", attributes(node));
    }
    node.position().ifPresent(at -> fields.put("at", position(at)));
    if (!node.bends().isEmpty()) {
      fields.put("bends", bends(node.bends()));
    }
    put(node.extras(), fields);
    return JsonValue.object(fields);
  }

  private JsonValue attributes(Node node) {
    return JsonValue.object(
        AttributeJson.write(node.attributes(), catalog.find(node.op()), catalog));
  }

  private static JsonValue input(Optional<PortRef> from) {
    return from.map(GraphWriter::ref).orElse(new JsonNull(-1));
  }

  private static JsonValue ref(PortRef ref) {
    return JsonValue.of(ref.toString());
  }

  private static JsonValue position(Position at) {
    return JsonValue.list(List.of(JsonValue.of(at.x()), JsonValue.of(at.y())));
  }

  private static JsonValue bends(Bends bends) {
    Map<String, JsonValue> ports = new LinkedHashMap<>();
    bends
        .byPort()
        .forEach(
            (port, places) ->
                ports.put(
                    port.toString(),
                    JsonValue.list(places.stream().map(GraphWriter::position).toList())));
    return JsonValue.object(ports);
  }

  private static JsonValue block(Block block) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("id", JsonValue.of(block.id()));
    if (!block.title().isEmpty()) {
      fields.put("title", JsonValue.of(block.title()));
    }
    fields.put("nodes", JsonValue.list(block.nodes().stream().map(JsonValue::of).toList()));
    if (block.folded()) {
      fields.put("folded", JsonValue.of(true));
    }
    if (!block.colour().isEmpty()) {
      fields.put("colour", JsonValue.of(block.colour()));
    }
    put(block.extras(), fields);
    return JsonValue.object(fields);
  }

  private static JsonValue comment(Comment comment) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("id", JsonValue.of(comment.id()));
    fields.put("text", lines(comment.text()));
    fields.put("at", position(comment.position()));
    JsonValue width = JsonValue.of(comment.width());
    fields.put("size", JsonValue.list(List.of(width, JsonValue.of(comment.height()))));
    if (!comment.colour().isEmpty()) {
      fields.put("colour", JsonValue.of(comment.colour()));
    }
    put(comment.extras(), fields);
    return JsonValue.object(fields);
  }

  private static void put(Extras extras, Map<String, JsonValue> fields) {
    extras.fields().forEach((name, json) -> fields.putIfAbsent(name, kept(json)));
  }

  static JsonValue kept(String json) {
    try {
      return JsonDocument.part("kept field", json).root().value();
    } catch (GraphFileException fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
  }
}
