// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.file.FileException;
import dev.adjoint.file.Quoted;
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
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// Reads the text form statement by statement; needs one character of lookahead and no recursion.
final class TextParser {

  static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_.]*";
  static final String SYMBOL = "[\\p{L}_][\\p{L}\\p{N}_*]*";
  static final String OUT = "out";

  private final TextCursor in;
  private final OpCatalog catalog;
  private final Graph.Builder graph = Graph.builder("text");
  private final List<PortRef> outputs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  TextParser(String text, OpCatalog catalog) {
    this.in = new TextCursor(text);
    this.catalog = catalog;
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
      attributes.add("\"dtype\": " + json(in.word()));
      attributes.add("\"shape\": " + shape());
    }
    in.expect('=');
    String op = in.word();
    in.expect('(');
    List<Optional<PortRef>> inputs = new ArrayList<>();
    if (!in.takes(')')) {
      do {
        argument(inputs, attributes);
      } while (in.takes(','));
      in.expect(')');
    }
    return new Node(id, op, attributes(op, attributes.toString()), inputs, position(), Extras.NONE);
  }

  private void argument(List<Optional<PortRef>> inputs, StringJoiner attributes)
      throws FileException {
    if (in.takes('-')) {
      inputs.add(Optional.empty());
      return;
    }
    String name = in.word();
    if (in.takes('=')) {
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
      return AttributeJson.read(JsonDocument.part("text", json).root(), catalog.find(op));
    } catch (GraphFileException fault) {
      throw in.fault(String.valueOf(fault.getMessage()).replaceFirst("^text: ", ""), "");
    }
  }

  private static String json(String text) {
    return AttributeJson.text(JsonValue.of(text));
  }
}
