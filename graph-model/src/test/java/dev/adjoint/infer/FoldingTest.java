// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldingTest {

  private static Inference infer(String text) throws Exception {
    return Inference.of(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG);
  }

  private static String longs(Inference types, String ref) {
    return types
        .constant(PortRef.parse(ref))
        .map(tensor -> Arrays.toString(tensor.toLongs()))
        .orElse("unknown");
  }

  private static String shape(Inference types, String node) {
    return types.type(PortRef.of(node)).orElseThrow().shape().display();
  }

  private static final String EXPORTED =
      """
      x:f32[N,3,4] = Input()
      s = Shape(x)
      zero = Constant(value=[0], dtype=int64)
      n = Gather(s, zero)
      rest = Constant(value=[-1], dtype=int64)
      sizes = Concat(n, rest, axis=0)
      y = Reshape(x, sizes)
      out y
      """;

  @Test
  void followsTheShapesThatExportersWrite() throws Exception {
    Inference open = infer(EXPORTED);
    assertEquals("?×?", shape(open, "y"));
    Inference bound = open.bind(Map.of("x", TensorType.of(DType.FLOAT32, 5, 3, 4)));
    assertEquals("[5, -1]", longs(bound, "sizes"));
    assertEquals("5×12", shape(bound, "y"));
  }

  @Test
  void knowsTheSizesThatAreSaidBesideThoseThatAreNot() throws Exception {
    Inference types = infer("x:f32[N,3,4] = Input()\ns = Shape(x, start=1)\nz = Size(x)\nout s, z");
    assertEquals("[3, 4]", longs(types, "s"));
    assertEquals("unknown", longs(types, "z"));
  }

  @Test
  void computesThroughCompositesAndEveryOutput() throws Exception {
    Inference types =
        infer(
            """
            x:f32[2,3,4] = Input()
            s = Shape(x)
            p = Split(s, num_outputs=3)
            m = Max(p:2, p:1)
            r = Range(p:0, m, p:0)
            c = ConstantOfShape(p:1, value={"dtype": "int64", "shape": [1], "data": [7]})
            out m, r, c
            """);
    assertEquals("[4]", longs(types, "p:2"));
    assertEquals("[4]", longs(types, "m"));
    assertEquals("[2]", longs(types, "r"));
    assertEquals("[7, 7, 7]", longs(types, "c"));
  }

  @Test
  void leavesADivisionByZeroToTheRun() throws Exception {
    Inference types =
        infer(
            """
            a = Constant(value=[1], dtype=int64)
            b = Constant(value=[0], dtype=int64)
            c = Div(a, b)
            d = ConstantOfShape(c)
            out d
            """);
    assertEquals("unknown", longs(types, "c"));
    assertTrue(types.diagnostics().isEmpty(), types.diagnostics().toString());
  }

  @Test
  void leavesLargeTensorsAlone() throws Exception {
    Inference types =
        infer(
            """
            n = Constant(value=[100000, 100000], dtype=int64)
            c = ConstantOfShape(n, value={"dtype": "int64", "shape": [1], "data": [7]})
            d = Add(c, c)
            out d
            """);
    assertEquals("100000×100000", shape(types, "d"));
    assertEquals("unknown", longs(types, "d"));
  }

  @Test
  void anEditThatChangesNoValueLooksNowhereElse() throws Exception {
    Inference before = infer(EXPORTED).bind(Map.of("x", TensorType.of(DType.FLOAT32, 5, 3, 4)));
    Graph moved =
        before.graph().toBuilder().node(before.graph().node("s").orElseThrow().at(1, 2)).build();
    Inference after = before.update(moved);
    assertEquals(shape(before, "y"), shape(after, "y"));
    assertEquals("[5, -1]", longs(after, "sizes"));
  }

  @Test
  void namesTheInputsWhoseNumbersDecideShapes() throws Exception {
    Inference types =
        infer(
            """
            x:f32[12] = Input()
            size:i64[2] = Input()
            unrelated:i64[2] = Input()
            twice = Add(size, size)
            y = Reshape(x, twice)
            z = Add(unrelated, unrelated)
            out y, z
            """);
    assertEquals(Set.of("size"), types.shapeInputs());
    assertEquals("6×2", shape(given(types, 3, 1), "y"));
    assertEquals(Set.of(), given(types, 3, 1).shapeInputs());
    assertTrue(given(types, 5, 3).hasErrors());
    assertEquals("6×2", shape(given(types, 3, 1).update(types.graph()), "y"));
  }

  private static Inference given(Inference types, long... size) {
    Tensor value = Tensor.vector(size);
    return types.bind(Map.of("size", value.type()), Map.of("size", value));
  }
}
