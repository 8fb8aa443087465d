// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Bends;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Text;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphWriterTest {

  @Test
  void writesANodeALine() {
    Graph graph =
        Graph.builder("xor")
            .node(
                Node.of("x", "AllKinds")
                    .with(
                        "shape", new AttributeValue.Dims(Shape.of(List.of(Dim.of("N"), Dim.of(2)))))
                    .at(0, 40.5))
            .node(
                Node.of("w", "AllKinds")
                    .with("value", literal(Tensor.floats(Shape.of(2, 2), 1, -0.5f, 0.1f, 1e-7f)))
                    .with("keep", new AttributeValue.Int(1)))
            .node(Node.of("y", "Plain", "x", "", "w:1"))
            .output("y")
            .build();
    assertEquals(
        """
        {
          "adjoint": 1,
          "name": "xor",
          "nodes": [
            {"id": "x", "op": "AllKinds", "attributes": {"shape": ["N", 2]}, "at": [0, 40.5]},
            {"id": "w", "op": "AllKinds", "attributes": {"keep": true, "value": [[1, -0.5], [0.1, 1e-7]]}},
            {"id": "y", "op": "Plain", "inputs": ["x", null, "w:1"]}
          ],
          "outputs": ["y"]
        }
        """,
        write(graph));
  }

  @Test
  void breaksLongNodesAndFillsLongLists() {
    Node node =
        Node.of("a", "AllKinds")
            .with("value", literal(Tensor.of(DType.FLOAT32, Shape.of(30), i -> 1000 + i)))
            .with("mode", new AttributeValue.Text("m"));
    assertEquals(
        """
        {
          "adjoint": 1,
          "name": "g",
          "nodes": [
            {
              "id": "a",
              "op": "AllKinds",
              "attributes": {
                "mode": "m",
                "value": [
                  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
                  1015, 1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029
                ]
              }
            }
          ],
          "outputs": []
        }
        """,
        write(Graph.builder("g").node(node).build()));
  }

  @Test
  void keepsWhatItDoesNotKnow() throws GraphFileException {
    String text =
        """
        {
          "adjoint": 1,
          "name": "g",
          "nodes": [
            {"id": "a", "op": "Later", "attributes": {"k": 1.50, "v": {"b": [1E2]}}, "note": "n"},
            {"id": "b", "op": "AllKinds", "attributes": {"axis": 1, "unheard": 10000000000000000000001}}
          ],
          "outputs": [],
          "blocks": [
            {"id": "k", "nodes": ["a"], "pinned": true}
          ],
          "comments": [
            {"id": "c", "text": ["두", "lines"], "at": [1, 2], "size": [300, 80], "by": "me"}
          ],
          "training": {"loss": "b", "rate": 1e-3, "later": [{}]},
          "$schema": "s",
          "zoo": [1, {"x": -0.0}]
        }
        """;
    assertEquals(text, write(GraphReader.read(text, Samples.CATALOG)));
  }

  @Test
  void randomGraphsSurviveARoundTrip() throws GraphFileException {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Graph graph = graph(random);
      String text = write(graph);
      Graph again = GraphReader.read(text, Samples.CATALOG);
      assertEquals(graph, again, text);
      assertEquals(text, write(again));
    }
  }

  @Test
  void refusesKeptTextThatIsNoJson() {
    Graph graph = Graph.builder("g").training(Optional.of("{oops")).build();
    assertThrows(IllegalArgumentException.class, () -> write(graph));
  }

  @Test
  void linesStayWithinAHundredColumnsWhereTheyCan() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      for (String line : write(graph(random)).split("\n")) {
        boolean oneText = line.contains("\"") && !line.contains("\", ");
        assertTrue(line.length() <= 102 || oneText, line);
      }
    }
  }

  static Graph graph(Random random) {
    Graph.Builder graph = Graph.builder(word(random));
    List<String> ids = new ArrayList<>();
    for (int n = random.nextInt(8); n >= 0; n--) {
      String id = "n" + ids.size() + word(random).replaceAll("[:/\"'\\p{Cntrl}]", "_");
      Node node = Node.of(id, List.of("Plain", "AllKinds", "Later").get(random.nextInt(3)));
      for (int port = 0; port < random.nextInt(4); port++) {
        Optional<PortRef> from =
            ids.isEmpty() || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new PortRef(ids.get(random.nextInt(ids.size())), random.nextInt(3)));
        node = node.withInput(port, from);
      }
      if (random.nextBoolean()) {
        node = node.at(random.nextGaussian() * 1000, random.nextInt(100));
      }
      if (random.nextInt(3) == 0) {
        Position place = new Position(random.nextInt(99), random.nextGaussian());
        node = node.withBends(Bends.NONE.with(random.nextInt(3), List.of(place, place)));
      }
      graph.node(node.op().equals("AllKinds") ? withAttributes(node, random) : node);
      ids.add(id);
    }
    graph.output(ids.getLast());
    graph.lesson(Text.of(Map.of("en", word(random), "ko", "두\n" + word(random))));
    graph.blocks(
        List.of(
            new Block("b", "", List.of(ids.getFirst()), random.nextBoolean(), "", Extras.NONE)));
    Position corner = new Position(random.nextGaussian() * 1000, random.nextInt(100));
    String words = "쪽지\n\n" + word(random);
    String colour = random.nextBoolean() ? "" : "linear";
    double width = random.nextDouble() * 500;
    graph.comments(
        List.of(
            new Comment("c", words, corner, width, 90, colour, Extras.NONE),
            new Comment("d", "", corner, 200, width, "", Extras.NONE)));
    return graph.extras(Extras.of(Map.of("later", "[1.0, {}]"))).build();
  }

  private static Node withAttributes(Node node, Random random) {
    DType dtype = DType.values()[random.nextInt(5)];
    Shape shape = Shape.of(random.nextInt(3), random.nextInt(4));
    Tensor tensor =
        Tensor.of(random.nextBoolean() ? dtype : DType.FLOAT32, shape, i -> number(random));
    return node.with("axis", new AttributeValue.Int(random.nextLong()))
        .with("keep", new AttributeValue.Int(random.nextInt(2)))
        .with("epsilon", new AttributeValue.Real(number(random)))
        .with("mode", new AttributeValue.Text(word(random)))
        .with("perm", new AttributeValue.Ints(List.of(random.nextLong(), 0L)))
        .with("factors", new AttributeValue.Reals(List.of(number(random))))
        .with("words", new AttributeValue.Texts(List.of(word(random), word(random))))
        .with("dtype", new AttributeValue.Type(dtype))
        .with("shape", new AttributeValue.Dims(random.nextBoolean() ? shape : Shape.UNRANKED))
        .with("value", literal(tensor))
        .with("unheard", new AttributeValue.Raw("{\"a\": [1.0, \"b\"]}"));
  }

  private static double number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> Double.NEGATIVE_INFINITY;
      case 2 -> -0.0;
      case 3 -> random.nextInt();
      case 4 -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62));
      default -> random.nextGaussian();
    };
  }

  private static String word(Random random) {
    String letters = "ab é한😀<>&\\.{}[]${jndi}";
    StringBuilder word = new StringBuilder("w");
    for (int i = random.nextInt(12); i > 0; i--) {
      word.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(20))));
    }
    return word.toString();
  }

  private static AttributeValue literal(Tensor tensor) {
    return new AttributeValue.Literal(tensor);
  }

  private static String write(Graph graph) {
    return GraphWriter.write(graph, Samples.CATALOG);
  }
}
