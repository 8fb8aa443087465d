// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Bends;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads one node. Attributes that its op declares are decoded by their kind; those of an op or a
/// name that the catalog does not know stay JSON.
final class NodeReader {

  static final Set<String> FIELDS = Set.of("id", "op", "inputs", "attributes", "at", "bends");

  private final OpCatalog catalog;
  private final BodyReader bodies;

  /// @param depth of the graph that the nodes are of, as [BodyReader] counts it
  NodeReader(OpCatalog catalog, int depth) {
    this.catalog = catalog;
    bodies = new BodyReader(catalog, depth);
  }

  Node read(JsonAt at) throws GraphFileException {
    String id = id(at.get("id"));
    String op = opName(at.get("op"));
    Optional<JsonAt> position = at.find("at");
    return new Node(
        id,
        op,
        attributes(at, catalog.find(op)),
        inputs(at),
        position.isPresent() ? Optional.of(position(position.get())) : Optional.empty(),
        bends(at),
        GraphReader.extras(at, FIELDS));
  }

  private static Bends bends(JsonAt node) throws GraphFileException {
    Optional<JsonAt> object = node.find("bends");
    if (object.isEmpty()) {
      return Bends.NONE;
    }
    SortedMap<Integer, List<Position>> byPort = new TreeMap<>();
    for (Map.Entry<String, JsonAt> member : object.get().members().entrySet()) {
      if (!member.getKey().matches("0|[1-9][0-9]{0,5}")) {
        throw member
            .getValue()
            .fault(
                Quoted.of(member.getKey()) + " is no port",
                "write the number of an input, the first is 0");
      }
      List<Position> places = new ArrayList<>();
      for (JsonAt place : member.getValue().elements()) {
        places.add(position(place));
      }
      byPort.put(Integer.parseInt(member.getKey()), places);
    }
    return new Bends(byPort);
  }

  static String id(JsonAt at) throws GraphFileException {
    String id = at.text();
    Optional<String> wrong = Names.idFault(id);
    if (wrong.isPresent()) {
      throw at.fault(wrong.get(), "rename it");
    }
    return id;
  }

  private static String opName(JsonAt at) throws GraphFileException {
    String op = at.text();
    if (op.isBlank() || Names.lineFault(op).isPresent()) {
      throw at.fault("no name of an op", "write one such as \"Relu\"");
    }
    return op;
  }

  static PortRef ref(JsonAt at) throws GraphFileException {
    String text = at.text();
    return Names.ref(text)
        .orElseThrow(
            () ->
                at.fault(
                    Quoted.of(text) + " names no output",
                    "write a node's id, with :1 for its second output"));
  }

  private static List<Optional<PortRef>> inputs(JsonAt node) throws GraphFileException {
    List<Optional<PortRef>> inputs = new ArrayList<>();
    Optional<JsonAt> list = node.find("inputs");
    if (list.isPresent()) {
      for (JsonAt element : list.get().elements()) {
        inputs.add(element.isNull() ? Optional.empty() : Optional.of(ref(element)));
      }
    }
    return inputs;
  }

  static Position position(JsonAt at) throws GraphFileException {
    List<JsonAt> pair = at.elements();
    if (pair.size() != 2) {
      throw at.expected("two numbers [x, y]");
    }
    return new Position(pair.get(0).number(), pair.get(1).number());
  }

  private Attributes attributes(JsonAt node, Optional<OpDef> op) throws GraphFileException {
    Optional<JsonAt> object = node.find("attributes");
    return object.isPresent() ? AttributeJson.read(object.get(), op, bodies) : Attributes.NONE;
  }
}
