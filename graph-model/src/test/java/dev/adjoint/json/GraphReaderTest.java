// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.json.JsonValue.JsonObject;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphReaderTest {
  @Test
  void readsAWholeProject() throws GraphFileException {
    Graph graph =
        read(
            """
            {"adjoint": 1, "name": "xor", "lesson": {"en": "one", "ko": ["두", "줄"]},
             "nodes": [
              {"id": "x", "op": "AllKinds", "attributes": {"dtype": "float64", "shape": ["N", 2]}},
              {"id": "y", "op": "Plain", "inputs": ["x", null, "x:1"], "at": [10, -2.5],
               "bends": {"0": [[4, 5], [6, 7.5]], "1": [[1, 1]], "9": [[2, 2]]}}],
             "outputs": ["y", "x:2"],
             "blocks": [{"id": "b", "title": "B", "nodes": ["x"], "folded": true, "colour": "blue"}],
             "weights": "xor.safetensors", "training": {"batch": 4.0}}
            """);
    assertEquals("xor", graph.name());
    assertEquals("두\n줄", graph.lesson().in("ko"));
    Node y = graph.node("y").orElseThrow();
    assertEquals(
        List.of(Optional.of(PortRef.of("x")), Optional.empty(), Optional.of(new PortRef("x", 1))),
        y.inputs());
    assertEquals(Optional.of(new Position(10, -2.5)), y.position());
    assertEquals(List.of(new Position(4, 5), new Position(6, 7.5)), y.bends().of(0));
    assertEquals(Set.of(0), y.bends().byPort().keySet(), "only wires that are there bend");
    assertEquals(List.of(PortRef.of("y"), new PortRef("x", 2)), graph.outputs());
    assertEquals("B", graph.blocks().getFirst().title());
    assertTrue(graph.blocks().getFirst().folded());
    assertEquals(Optional.of("xor.safetensors"), graph.weights());
    assertEquals(Optional.of("{\"batch\": 4.0}"), graph.training());
  }

  @Test
  void decodesEveryKindOfAttribute() throws GraphFileException {
    assertEquals(new AttributeValue.Int(2), attribute("axis", "2.0"));
    assertEquals(new AttributeValue.Int(1), attribute("keep", "true"));
    assertEquals(new AttributeValue.Int(0), attribute("keep", "0"));
    assertEquals(new AttributeValue.Real(1e-3), attribute("epsilon", "1E-3"));
    assertEquals(
        new AttributeValue.Real(Double.NEGATIVE_INFINITY), attribute("epsilon", "\"-Infinity\""));
    assertEquals(
        new AttributeValue.Text("a\u00e9\ud83d\ude00"),
        attribute("mode", "\"a\\u00e9\\ud83d\\ude00\""));
    assertEquals(new AttributeValue.Ints(List.of(1L, 0L)), attribute("perm", "[1, 0]"));
    assertEquals(new AttributeValue.Reals(List.of(1.0, 0.5)), attribute("factors", "[1, 0.5]"));
    assertEquals(
        new AttributeValue.Texts(List.of("Tanh", "")), attribute("words", "[\"Tanh\", \"\"]"));
    assertEquals(new AttributeValue.Type(DType.INT32), attribute("dtype", "\"int32\""));
    assertEquals(
        new AttributeValue.Dims(Shape.of(List.of(Dim.of("N"), Dim.UNKNOWN, Dim.of(3)))),
        attribute("shape", "[\"N\", \"?\", 3]"));
    assertEquals(new AttributeValue.Dims(Shape.UNRANKED), attribute("shape", "\"*\""));
    assertEquals(new AttributeValue.Raw("[1.50, {}]"), attribute("unheard", "[1.50,{}]"));
  }

  @Test
  void readsTensorsInAllForms() throws GraphFileException {
    assertEquals(literal(Tensor.scalar(DType.FLOAT32, 0.1f)), attribute("value", "0.1"));
    assertEquals(
        literal(Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4)), attribute("value", "[[1,2],[3,4]]"));
    assertEquals(
        literal(Tensor.vector(1, 9007199254740993L)),
        attribute("value", "{\"dtype\":\"int64\",\"shape\":[2],\"data\":[1,9007199254740993]}"));
    assertEquals(
        literal(Tensor.of(DType.BOOL, Shape.of(2), i -> i)),
        attribute("value", "{\"dtype\":\"bool\",\"shape\":[2],\"data\":[false,1]}"));
  }

  @Test
  void plainNumbersTakeTheTypeThatTheNodeSays() throws GraphFileException {
    Graph graph =
        read(
            Samples.project(
                "{\"id\":\"a\",\"op\":\"AllKinds\",\"attributes\":{\"value\":[1,2],\"dtype\":\"int64\"}}"));
    assertEquals(
        literal(Tensor.vector(1, 2)),
        graph.node("a").orElseThrow().attributes().values().get("value"));
  }

  @Test
  void roundsFloat32OnceFromTheText() throws GraphFileException {
    // Halfway between two floats plus a little that a double cannot hold: by way of a double it
    // would
    // round down to even.
    String text = "1.00000005960464477539062500000000000001";
    AttributeValue.Literal value = (AttributeValue.Literal) attribute("value", text);
    assertEquals(Float.parseFloat(text), (float) value.value().get(0));
    assertTrue(value.value().get(0) > 1);
  }

  @Test
  void keepsUnknownOpsUnread() throws GraphFileException {
    Graph graph =
        read(
            Samples.project(
                "{\"id\":\"a\",\"op\":\"Later\",\"attributes\":{\"k\":1e2,\"s\":\"t\"}}"));
    assertEquals(
        new AttributeValue.Raw("1e2"),
        graph.node("a").orElseThrow().attributes().values().get("k"));
  }

  @Test
  void migratesOlderFormatsInMemory() throws GraphFileException {
    Migrations twoVersions = new Migrations(List.of(GraphReaderTest::renameTitle));
    GraphReader reader = new GraphReader(Samples.CATALOG, twoVersions);
    Graph old = reader.read(JsonDocument.of("f", "{\"adjoint\":1,\"title\":\"t\",\"nodes\":[]}"));
    assertEquals("t", old.name());
    Graph current =
        reader.read(JsonDocument.of("f", "{\"adjoint\":2,\"title\":\"t\",\"nodes\":[]}"));
    assertEquals("untitled", current.name());
    assertThrows(
        GraphFileException.class,
        () -> reader.read(JsonDocument.of("f", "{\"adjoint\":3,\"nodes\":[]}")));
  }

  private static JsonObject renameTitle(JsonObject root) {
    LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>(root.members());
    members.put("name", members.remove("title"));
    return new JsonObject(root.offset(), members);
  }

  @Test
  void stripsAByteOrderMarkOnPurpose(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bom.json");
    Files.write(file, ("\ufeff" + Samples.project("")).getBytes(StandardCharsets.UTF_8));
    assertEquals(0, GraphReader.read(file, Samples.CATALOG).nodes().size());
    Files.write(file, "\ufeff[".getBytes(StandardCharsets.UTF_8));
    GraphFileException cut =
        assertThrows(GraphFileException.class, () -> GraphReader.read(file, Samples.CATALOG));
    assertTrue(cut.getMessage().contains(":1:2: the file ends too early"), cut.getMessage());
  }

  @Test
  void readsAHundredThousandNodesQuickly() {
    StringBuilder nodes = new StringBuilder("{\"id\":\"n0\",\"op\":\"Plain\"}");
    for (int i = 1; i < 100_000; i++) {
      nodes.append(",{\"id\":\"n").append(i).append("\",\"op\":\"Plain\",\"inputs\":[\"n");
      nodes.append(i - 1).append("\"],\"at\":[").append(i).append(",0]}");
    }
    String text = Samples.project(nodes.toString());
    assertTimeout(Duration.ofSeconds(20), () -> assertEquals(100_000, read(text).nodes().size()));
  }

  private static AttributeValue.Literal literal(Tensor tensor) {
    return new AttributeValue.Literal(tensor);
  }

  private static AttributeValue attribute(String name, String json) throws GraphFileException {
    AttributeValue value =
        read(Samples.attribute(name, json)).node("a").orElseThrow().attributes().values().get(name);
    return Optional.ofNullable(value).orElseThrow();
  }

  private static Graph read(String text) throws GraphFileException {
    return GraphReader.read(text, Samples.CATALOG);
  }
}
