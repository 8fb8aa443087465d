// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"adjoint":1}                                | 1:1: the field "nodes" is missing
          {"adjoint":2,"nodes":[]}                     | 1:12: adjoint: written by a newer Adjoint (format 2)
          {"adjoint":"1","nodes":[]}                   | 1:12: adjoint: expected a whole number, found the text "1"
          {"adjoint":0,"nodes":[]}                     | 1:12: adjoint: expected a whole number from 1
          {"adjoint":1,"nodes":{}}                     | 1:22: nodes: expected a list
          {"adjoint":1,"nodes":[1]}                    | 1:23: nodes[0]: expected an object
          {"adjoint":1,"nodes":[{"op":"Plain"}]}       | 1:23: nodes[0]: the field "id" is missing
          {"adjoint":1,"nodes":[{"id":null,"op":"P"}]} | 1:29: nodes[0].id: expected text in double quotes, found null
          {"adjoint":1,"nodes":[{"id":"a:b","op":"P"}]}| 1:29: nodes[0].id: an id with a colon
          {"adjoint":1,"nodes":[{"id":"a\\u0007","op":"P"}]} | nodes[0].id: a control character
          {"adjoint":1,"nodes":[{"id":"","op":"P"}]}   | nodes[0].id: an empty id
          {"adjoint":1,"nodes":[{"id":"a","op":7}]}    | nodes[0].op: expected text in double quotes, found 7
          {"adjoint":1,"nodes":[{"id":"a","op":"P"},{"id":"a","op":"P"}]} | 1:49: nodes[1].id: a second node called "a"; the first is nodes[0]
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":["b:x"]}]} | nodes[0].inputs[0]: "b:x" names no output
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":["b:99999999999"]}]} | names no output
          {"adjoint":1,"nodes":[{"id":"a","op":"P","inputs":"b"}]} | nodes[0].inputs: expected a list [ … ], found the text "b"
          {"adjoint":1,"nodes":[{"id":"a","op":"P","at":[1]}]} | nodes[0].at: expected two numbers
          {"adjoint":1,"nodes":[],"outputs":[3]}       | outputs[0]: expected text
          {"adjoint":1,"nodes":[],"training":[]}       | training: expected an object
          {"adjoint":1,"nodes":[],"blocks":[{"id":"b","nodes":[],"folded":1}]} | blocks[0].folded: expected true or false
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t"}]} | comments[0]: the field "at" is missing
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t","at":[0]}]} | comments[0].at: expected two numbers
          {"adjoint":1,"nodes":[],"comments":[{"id":"c","text":"t","at":[0,0],"size":[1]}]} | comments[0].size: expected two numbers
          []                                           | no Adjoint project: the file holds a list
          null                                         | no Adjoint project: the file holds null
          {"nodes":[]}                                 | no Adjoint project: the field "adjoint" is missing
          """)
  void refusesWithThePlace(String text, String message) {
    refused(text.replace("\\\\", "\\"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          axis    | "2"                 | expected a whole number, found the text "2"
          axis    | 1.5                 | expected a whole number of 64 bits, found 1.5
          axis    | 9223372036854775808 | expected a whole number of 64 bits
          axis    | null                | expected a whole number, found null
          keep    | "yes"               | expected true or false
          keep    | 2                   | expected a whole number from 0 to 1
          epsilon | "small"             | expected a number
          mode    | 3                   | expected text
          perm    | [0, 1.5]            | attributes.perm[1]: expected a whole number
          dtype   | "float8"            | no element type is called "float8"; known are float32,
          shape   | [-1]                | attributes.shape[0]: expected a whole number from 0
          shape   | [" "]               | expected a size or a name
          value   | [[1,2],[3]]         | attributes.value[1]: expected 2 elements like its neighbours, found 1
          value   | [1,[2]]             | attributes.value[1]: expected a number, found a list
          value   | 1e39                | too large for float32
          value   | {"dtype":"int32","shape":[1],"data":[2147483648]} | expected a whole number from -2147483648
          value   | {"dtype":"int32","shape":[4294967296,4294967296],"data":[]} | more than 2^63 elements
          value   | {"dtype":"int32","shape":[3],"data":[1]} | attributes.value.data: expected 3 elements for shape [3], found 1
          value   | {"dtype":"int32","shape":[1],"dat":[1]} | attributes.value.dat: no such option
          """)
  void refusesAttributesOfTheWrongKind(String name, String json, String message) {
    refused(Samples.attribute(name, json), message);
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
  void refusesUnreadableFilesInWords(@TempDir Path folder) throws IOException {
    GraphFileException missing =
        assertThrows(
            GraphFileException.class,
            () -> GraphReader.read(folder.resolve("none.json"), Samples.CATALOG));
    assertTrue(missing.getMessage().contains("there is no such file"), missing.getMessage());
    GraphFileException isFolder =
        assertThrows(GraphFileException.class, () -> GraphReader.read(folder, Samples.CATALOG));
    assertTrue(isFolder.getMessage().contains("is a folder"), isFolder.getMessage());
    Path big = folder.resolve("big.json");
    try (var channel =
        Files.newByteChannel(
            big, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(JsonDocument.MAX_BYTES);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'}'}));
    }
    GraphFileException tooBig =
        assertThrows(GraphFileException.class, () -> GraphReader.read(big, Samples.CATALOG));
    assertTrue(tooBig.getMessage().contains("at most 256 MB are read"), tooBig.getMessage());
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
  void everyCutOfAProjectIsRefusedWithAPlace() {
    String whole =
        Samples.project(
            "{\"id\": \"é\", \"op\": \"AllKinds\", \"attributes\": {\"value\": [-1.5e3, true],"
                + " \"k\": null}}");
    for (int length = 1; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      GraphFileException fault = assertThrows(GraphFileException.class, () -> read(cut), cut);
      assertTrue(fault.place().isPresent(), fault.getMessage());
      assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
    }
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws IOException, GraphFileException {
    Random random = new Random(17);
    byte[] whole =
        GraphWriter.write(GraphWriterTest.graph(random), Samples.CATALOG)
            .getBytes(StandardCharsets.UTF_8);
    Path file = Files.createTempFile("damaged", ".json");
    try {
      for (int i = 0; i < 1_500; i++) {
        byte[] damaged = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Files.write(file, damaged);
        try {
          GraphWriter.write(GraphReader.read(file, Samples.CATALOG), Samples.CATALOG);
        } catch (GraphFileException told) {
          assertTrue(told.getMessage().startsWith(file.toString()), told.getMessage());
          assertEquals(1, told.getMessage().lines().count(), told.getMessage());
        }
      }
    } finally {
      Files.delete(file);
    }
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

  private static void refused(String text, String part) {
    GraphFileException fault = assertThrows(GraphFileException.class, () -> read(text), text);
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertTrue(fault.getMessage().startsWith("text:1:"), fault.getMessage());
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
