// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Text;
import dev.adjoint.json.JsonValue.JsonObject;
import dev.adjoint.op.OpCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/// Reads project files. Reads only the file itself, runs nothing, and either gives the whole graph
/// or throws with the place of the fault. What this version does not know (fields, ops, attributes)
/// is kept; what is wrong with the graph as a graph is left for inference to say.
public final class GraphReader {

  static final int MAX_NODES = 1_000_000;

  static final Set<String> FIELDS =
      Set.of(
          "adjoint",
          "name",
          "lesson",
          "nodes",
          "outputs",
          "blocks",
          "comments",
          "weights",
          "training");
  static final Set<String> BLOCK_FIELDS = Set.of("id", "title", "nodes", "folded", "colour");

  static final Set<String> COMMENT_FIELDS = Set.of("id", "text", "at", "size", "colour");

  private final OpCatalog catalog;
  private final Migrations migrations;

  GraphReader(OpCatalog catalog, Migrations migrations) {
    this.catalog = catalog;
    this.migrations = migrations;
  }

  public static Graph read(Path file, OpCatalog catalog) throws GraphFileException {
    try {
      return new GraphReader(catalog, Migrations.ALL).read(JsonDocument.read(file));
    } catch (OutOfMemoryError tooLarge) {
      throw new GraphFileException(
          file.toString(), "does not fit into memory", "give Java more with -Xmx");
    }
  }

  public static Graph read(String text, OpCatalog catalog) throws GraphFileException {
    return read("text", text, catalog);
  }

  /// @param name stands where messages name the file
  public static Graph read(String name, String text, OpCatalog catalog) throws GraphFileException {
    return new GraphReader(catalog, Migrations.ALL).read(JsonDocument.of(name, text));
  }

  Graph read(JsonDocument document) throws GraphFileException {
    JsonAt root = upgraded(document.root());
    Graph.Builder graph = Graph.builder(line(root, "name").orElse("untitled"));
    graph.lesson(lesson(root));
    nodes(root.get("nodes"), graph, new NodeReader(catalog, 0));
    graph.outputs(outputs(root));
    graph.blocks(blocks(root));
    graph.comments(CommentReader.all(root));
    graph.weights(line(root, "weights"));
    Optional<JsonAt> training = root.find("training");
    if (training.isPresent()) {
      training.get().members();
      graph.training(training.map(JsonAt::json));
    }
    return graph.extras(extras(root, FIELDS)).build();
  }

  private JsonAt upgraded(JsonAt root) throws GraphFileException {
    if (!(root.value() instanceof JsonObject object)) {
      throw root.fault(
          "no Adjoint project: the file holds " + root.value().kind(),
          "a project is an object that begins {\"adjoint\": 1, …");
    }
    Optional<JsonAt> field = root.find(Migrations.FIELD);
    if (field.isEmpty()) {
      throw root.fault(
          "no Adjoint project: the field \"adjoint\" is missing",
          "a project begins {\"adjoint\": 1, …");
    }
    long version = field.get().wholeNumber(1, Integer.MAX_VALUE);
    if (version > migrations.current()) {
      throw field
          .get()
          .fault(
              "written by a newer Adjoint (format " + version + ")",
              "this one reads formats up to " + migrations.current() + ": install a newer one");
    }
    return version == migrations.current()
        ? root
        : JsonAt.root(root.document(), migrations.upgrade(object, (int) version));
  }

  static void nodes(JsonAt list, Graph.Builder graph, NodeReader reader) throws GraphFileException {
    List<JsonAt> elements = list.elements();
    if (elements.size() > MAX_NODES) {
      throw list.fault(
          elements.size() + " nodes; at most " + MAX_NODES + " are read", "split the graph");
    }
    Map<String, JsonAt> seen = new HashMap<>();
    for (JsonAt element : elements) {
      Node node = reader.read(element);
      requireNew(seen, node.id(), element, "node");
      graph.node(node);
    }
  }

  static void requireNew(Map<String, JsonAt> seen, String id, JsonAt at, String what)
      throws GraphFileException {
    JsonAt first = seen.putIfAbsent(id, at);
    if (first != null) {
      throw at.get("id")
          .fault(
              "a second " + what + " called " + Quoted.of(id),
              "the first is " + first.path() + ": rename one");
    }
  }

  static List<PortRef> outputs(JsonAt root) throws GraphFileException {
    List<PortRef> outputs = new ArrayList<>();
    Optional<JsonAt> list = root.find("outputs");
    if (list.isPresent()) {
      for (JsonAt element : list.get().elements()) {
        outputs.add(NodeReader.ref(element));
      }
    }
    return outputs;
  }

  static List<Block> blocks(JsonAt root) throws GraphFileException {
    List<Block> blocks = new ArrayList<>();
    Map<String, JsonAt> seen = new HashMap<>();
    Optional<JsonAt> list = root.find("blocks");
    if (list.isPresent()) {
      for (JsonAt element : list.get().elements()) {
        Block block = block(element);
        requireNew(seen, block.id(), element, "block");
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static Block block(JsonAt at) throws GraphFileException {
    String id = NodeReader.id(at.get("id"));
    List<String> members = new ArrayList<>();
    for (JsonAt member : at.get("nodes").elements()) {
      members.add(NodeReader.id(member));
    }
    Optional<JsonAt> folded = at.find("folded");
    boolean isFolded = folded.isPresent() && folded.get().flag();
    String title = line(at, "title").orElse("");
    String colour = line(at, "colour").orElse("");
    return new Block(id, title, members, isFolded, colour, extras(at, BLOCK_FIELDS));
  }

  /// Texts by language; a text may be a list of lines.
  private static Text lesson(JsonAt root) throws GraphFileException {
    Optional<JsonAt> lesson = root.find("lesson");
    if (lesson.isEmpty()) {
      return Text.NONE;
    }
    TreeMap<String, String> byLanguage = new TreeMap<>();
    for (Map.Entry<String, JsonAt> text : lesson.get().members().entrySet()) {
      byLanguage.put(text.getKey(), lines(text.getValue()));
    }
    return new Text(byLanguage);
  }

  static String lines(JsonAt at) throws GraphFileException {
    if (!at.isList()) {
      return at.text();
    }
    StringJoiner lines = new StringJoiner("\n");
    for (JsonAt line : at.elements()) {
      lines.add(line.text());
    }
    return lines.toString();
  }

  static Optional<String> line(JsonAt at, String key) throws GraphFileException {
    Optional<JsonAt> found = at.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String text = found.get().text();
    Optional<String> wrong = Names.lineFault(text);
    if (wrong.isPresent()) {
      throw found.get().fault(wrong.get(), "remove it");
    }
    return Optional.of(text);
  }

  static Extras extras(JsonAt at, Set<String> known) throws GraphFileException {
    if (known.containsAll(at.keys())) {
      return Extras.NONE;
    }
    Map<String, String> unknown = new LinkedHashMap<>();
    for (Map.Entry<String, JsonAt> member : at.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        unknown.put(member.getKey(), member.getValue().json());
      }
    }
    return Extras.of(unknown);
  }
}
