// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormTest {

  private static final OpCatalog CATALOG =
      OpCatalog.of(
          List.of(
              op("Source")
                  .attribute(Attribute.type("dtype").defaultsTo(DType.INT64))
                  .attribute(Attribute.shape("shape").optional())
                  .attribute(Attribute.tensor("value").optional())
                  .build(),
              op("Turn")
                  .attribute(Attribute.integers("perm").optional())
                  .attribute(Attribute.flag("keep").defaultsTo(false))
                  .attribute(Attribute.text("mode").optional())
                  .build()));

  private static OpBuilder op(String name) {
    return OpDef.named(name)
        .variadicInput("x", "T", TypeSet.ANY, 0)
        .output("y", "T")
        .notDifferentiable("only a sample");
  }

  @Test
  void readsTheFormOfTheTests() throws FileException {
    Graph graph =
        parse("x:f32[2,N,?] = Source(); a = Turn(x, -, x:1, perm=[1,0,2], mode=mean); out a, x:1");
    Node x = graph.node("x").orElseThrow();
    assertEquals(
        Node.of("x", "Source")
            .with("dtype", new AttributeValue.Type(DType.FLOAT32))
            .with(
                "shape",
                new AttributeValue.Dims(Shape.of(List.of(Dim.of(2), Dim.of("N"), Dim.UNKNOWN)))),
        x);
    assertEquals(
        Node.of("a", "Turn", "x", "", "x:1")
            .with("perm", new AttributeValue.Ints(List.of(1L, 0L, 2L)))
            .with("mode", new AttributeValue.Text("mean")),
        graph.node("a").orElseThrow());
    assertEquals(List.of(PortRef.of("a"), new PortRef("x", 1)), graph.outputs());
  }

  @Test
  void printsALineANode() throws FileException {
    String text =
        """
        x:f32[N,784] = Source()
        c:i64[2] = Source(value=[1, 2])
        "a b(" = Turn(x, -, c:1, keep=true, mode="x, )", perm=[1, 0]) @ 1.5,-20.0
        "out" = Later("a b(", k={"a": [1.0, ")"]})
        out "a b(", "out":1
        """;
    assertEquals(text, TextForm.print(parse(text), CATALOG));
  }

  @Test
  void oddGraphsSurvive() throws FileException {
    Graph graph =
        Graph.builder("text")
            .node(
                Node.of("é", "Source")
                    .with("shape", new AttributeValue.Dims(Shape.of(List.of(Dim.of("N+1, 2")))))
                    .with("dtype", new AttributeValue.Type(DType.BOOL)))
            .node(
                Node.of("u", "Source")
                    .with("shape", new AttributeValue.Dims(Shape.UNRANKED))
                    .with("dtype", new AttributeValue.Type(DType.FLOAT64))
                    .with(
                        "value",
                        new AttributeValue.Literal(
                            Tensor.doubles(Shape.of(2), Double.NaN, Double.NEGATIVE_INFINITY))))
            .node(
                Node.of("t;#\\", "Turn", "é")
                    .with("mode", new AttributeValue.Text("\" ; # \n"))
                    .at(1e-9, 3))
            .output("t;#\\")
            .build();
    assertEquals(graph, parse(TextForm.print(graph, CATALOG)));
    assertEquals(graph, parse(TextForm.print(graph)));
    assertEquals(graph, parse(TextForm.print(graph).replace("\n", ";")));
  }

  @Test
  void tensorsKeepTheirTypeWithoutACatalog() throws FileException {
    for (DType dtype : DType.values()) {
      Tensor tensor = Tensor.of(dtype, Shape.of(2), i -> i);
      Graph graph =
          Graph.builder("text")
              .node(Node.of("c", "Source").with("value", new AttributeValue.Literal(tensor)))
              .build();
      assertEquals(graph, parse(TextForm.print(graph)));
      assertEquals(graph, parse(TextForm.print(graph, CATALOG)));
    }
  }

  @Test
  void skipsCommentsAndBlankLines() throws FileException {
    assertEquals(
        List.of("a", "b"),
        new ArrayList<>(parse("# one\n\na = Turn() # two\r\n;; b = Turn(a)").nodesById().keySet()));
    assertEquals(Optional.empty(), parse("").nodes().stream().findAny());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                       | text:1:2: expected =
          a = Turn                | text:1:9: expected (
          a = Turn(               | text:1:10: expected a name, found the end
          a = Turn(b c)           | text:1:12: expected )
          a = Turn() b = Turn()   | text:1:12: expected the end of the statement
          a = Turn(perm=[1,0.5])  | perm[1]: expected a whole number of 64 bits, found 0.5
          a = Turn(perm=)         | text:1:15: expected a value
          a = Turn(perm=[1)       | expected
          a = Turn(mode="x)       | expected a closing quote
          a = Turn(b:x)           | text:1:12: expected the number of an output
          a:f99[2] = Source()     | no element type is called "f99"
          a:f32[-2] = Source()    | text:1:7: expected a size
          a = Turn(); a = Turn()  | text:1:14: a second node called "a"
          "a/b" = Turn()          | an id with a colon, slash or quote
          out                     | text:1:4: expected a name
          """)
  void refusesWithThePlace(String text, String part) {
    FileException fault = assertThrows(FileException.class, () -> parse(text));
    assertTrue(fault.getMessage().contains(part), fault.getMessage());
    assertTrue(fault.getMessage().startsWith("text:1:"), fault.getMessage());
  }

  @Test
  void mangledTextNeverDoesWorseThanAMessage() {
    String sound =
        "x:f32[2,N] = Source(value=[[1,2]]); \"a b\" = Turn(x, -, x:1, keep=true) @ 1,2; out x";
    Random random = new Random(3);
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder(sound);
      for (int n = random.nextInt(4); n >= 0; n--) {
        char c = "x:[](),;=@\"\\-{}#1e9\n ".charAt(random.nextInt(21));
        text.setCharAt(random.nextInt(text.length()), c);
      }
      try {
        TextForm.print(parse(text.toString()), CATALOG);
      } catch (FileException told) {
        assertTrue(told.getMessage().startsWith("text:"), told.getMessage());
      }
    }
  }

  private static Graph parse(String text) throws FileException {
    return TextForm.parse(text, CATALOG);
  }
}
