// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.file.FileException;
import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.json.AttributeJson;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.json.JsonValue;
import dev.adjoint.json.Names;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// Reads the text form statement by statement; needs one character of lookahead. A body is read by
/// a parser of its own on the same text, down to the depth that bodies may have.
final class TextParser {

  static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_.]*";
  static final String SYMBOL = "[\\p{L}_][\\p{L}\\p{N}_*]*";
  static final String OUT = "out";
  static final String BODY = "body";
  static final String INPUT = "Input";

  private final TextCursor in;
  private final OpCatalog catalog;
  private final Graph.Builder graph = Graph.builder("text");
  private final List<PortRef> outputs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final int depth;

  TextParser(String text, OpCatalog catalog) {
    this(new TextCursor(text), catalog, 0);
  }

  private TextParser(TextCursor in, OpCatalog catalog, int depth) {
    this.in = in;
    this.catalog = catalog;
    this.depth = depth;
  }

  Graph graph() throws FileException {
    while (in.skipToStatement()) {
      statement();
      if (!in.atStatementEnd()) {
        throw in.fault("expected the end of the statement", "write ; or a new line");
      }
    }
    return graph.outputs(outputs).build();
  }

  /// `(i:i64[], v:f32[2]) { w = Add(v, v); out w }`, the cursor being at the first bracket.
  private Body body() throws FileException {
    if (depth == Body.MAX_DEPTH) {
      throw in.fault("bodies lie in one another more than " + depth + " deep", "flatten the graph");
    }
    return new TextParser(in, catalog, depth + 1).whole();
  }

  private Body whole() throws FileException {
    List<String> inputs = new ArrayList<>();
    in.expect('(');
    if (!in.takes(')')) {
      do {
        inputs.add(formal());
      } while (in.takes(','));
      in.expect(')');
    }
    in.expect('{');
    while (in.skipToStatement() && !in.sees('}')) {
      statement();
      if (!in.atStatementEnd() && !in.sees('}')) {
        throw in.fault("expected the end of the statement", "write ; or }");
      }
    }
    in.expect('}');
    return new Body(graph.name(BODY).outputs(outputs).build(), inputs);
  }

  /// An input of a body: with a type it is a node of its own, else the name of one that follows.
  private String formal() throws FileException {
    String id = in.word();
    if (in.takes(':')) {
      StringJoiner attributes = new StringJoiner(", ", "{", "}");
      type(attributes);
      graph.node(node(newId(id), INPUT, List.of(), attributes.toString(), Optional.empty()));
    }
    return id;
  }

  private void type(StringJoiner attributes) throws FileException {
    attributes.add("\"dtype\": " + json(in.word()));
    attributes.add("\"shape\": " + shape());
  }

  private Node node(
      String id,
      String op,
      List<Optional<PortRef>> inputs,
      String attributes,
      Optional<Position> position)
      throws FileException {
    return new Node(id, op, attributes(op, attributes), inputs, position, Extras.NONE);
  }

  private void statement() throws FileException {
    boolean quoted = in.sees('"');
    String first = in.word();
    if (first.equals(OUT) && !quoted && !in.sees('=') && !in.sees(':')) {
      do {
        outputs.add(ref());
      } while (in.takes(','));
      return;
    }
    graph.node(node(newId(first)));
  }

  private String newId(String id) throws FileException {
    Optional<String> wrong = Names.idFault(id);
    if (wrong.isPresent()) {
      throw in.fault(wrong.get(), "rename it");
    }
    if (!ids.add(id)) {
      throw in.fault("a second node called " + Quoted.of(id), "rename one");
    }
    return id;
  }

  private Node node(String id) throws FileException {
    StringJoiner attributes = new StringJoiner(", ", "{", "}");
    if (in.takes(':')) {
      type(attributes);
    }
    in.expect('=');
    String op = in.word();
    in.expect('(');
    List<Optional<PortRef>> inputs = new ArrayList<>();
    Map<String, Body> bodies = new LinkedHashMap<>();
    if (!in.takes(')')) {
      do {
        argument(inputs, attributes, bodies);
      } while (in.takes(','));
      in.expect(')');
    }
    Node node = node(id, op, inputs, attributes.toString(), position());
    for (Map.Entry<String, Body> body : bodies.entrySet()) {
      node = node.with(body.getKey(), new AttributeValue.Body(body.getValue()));
    }
    return node;
  }

  private void argument(
      List<Optional<PortRef>> inputs, StringJoiner attributes, Map<String, Body> bodies)
      throws FileException {
    if (in.takes('-')) {
      inputs.add(Optional.empty());
      return;
    }
    String name = in.word();
    if (in.takes('=')) {
      if (in.sees('(')) {
        bodies.put(name, body());
        return;
      }
      attributes.add(json(name) + ": " + value());
    } else {
      inputs.add(Optional.of(output(name)));
    }
  }

  /// JSON up to the next comma or bracket that closes more than was opened; a plain word is a text.
  private String value() throws FileException {
    String text = in.json();
    boolean word = text.matches(WORD) && !text.matches("true|false|null");
    return word ? json(text) : text;
  }

  private PortRef ref() throws FileException {
    return output(in.word());
  }

  private PortRef output(String node) throws FileException {
    String text = in.takes(':') ? node + ":" + in.number() : node;
    return Names.ref(text)
        .orElseThrow(() -> in.fault(Quoted.of(text) + " names no output", "write a node's id"));
  }

  /// `[N,784]`, `[]` or `[*]` as JSON.
  private String shape() throws FileException {
    in.expect('[');
    StringJoiner dims = new StringJoiner(", ", "[", "]");
    if (in.takes('*')) {
      in.expect(']');
      return json("*");
    }
    if (!in.takes(']')) {
      do {
        String dim = in.dim();
        dims.add(dim.matches("[0-9]+") ? dim : json(dim));
      } while (in.takes(','));
      in.expect(']');
    }
    return dims.toString();
  }

  private Optional<Position> position() throws FileException {
    if (!in.takes('@')) {
      return Optional.empty();
    }
    double x = in.real();
    in.expect(',');
    return Optional.of(new Position(x, in.real()));
  }

  private Attributes attributes(String op, String json) throws FileException {
    try {
      return AttributeJson.read(JsonDocument.part("text", json).root(), catalog.find(op), catalog);
    } catch (GraphFileException fault) {
      throw in.fault(String.valueOf(fault.getMessage()).replaceFirst("^text: ", ""), "");
    }
  }

  private static String json(String text) {
    return AttributeJson.text(JsonValue.of(text));
  }
}
