// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If, Loop and Scan, run both ways.
class FlowTest {

  private static final String TRUE =
      "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n";

  /// Doubles `v` until its sum is no longer below `limit`.
  private static final String WHILE =
      TRUE
          + "x:f32[2] = Input()\nlimit:f32[] = Input()\n"
          + "l = Loop(-, t, x, limit, num_captures=1, "
          + "body=(i:i64[], c:bool[], v:f32[*], limit:f32[]) {\n"
          + "  w = Add(v, v); s = ReduceSum(w, keepdims=0); d = Less(s, limit); out d, w, s })\n"
          + "loss = ReduceSum(l, keepdims=0)\nout l, l:1, loss";

  private static RunResult run(
      String text, Mode mode, Map<String, Tensor> feeds, Optional<Differentiate> gradients)
      throws Exception {
    return TextRun.of(text, mode, "cpu", feeds, gradients);
  }

  private static Optional<Differentiate> by(String of, String... wrt) {
    return Optional.of(new Differentiate(PortRef.parse(of), List.of(wrt), Optional.empty()));
  }

  private static Tensor floats(double... values) {
    return Tensor.doubles(Shape.of(values.length), values).as(DType.FLOAT32);
  }

  private static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  private static void assertClose(double[] expected, Tensor actual) {
    assertArrayEquals(expected, actual.toDoubles(), 1e-4);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aConditionEndsALoop(Mode mode) throws Exception {
    Map<String, Tensor> feeds = Map.of("x", floats(1, 2), "limit", scalar(20));
    RunResult result = run(WHILE, mode, feeds, by("loss", "x", "limit"));
    assertClose(new double[] {8, 16}, result.value("l"));
    assertClose(new double[] {6, 12, 24}, result.value("l:1"));
    assertClose(new double[] {8, 8}, result.gradient("x"));
    assertClose(new double[] {0}, result.gradient("limit"));
  }

  @Test
  void whatCannotBeCompiledRunsEagerlyAndSaysWhy() throws Exception {
    Map<String, Tensor> feeds = Map.of("x", floats(1, 2), "limit", scalar(20));
    RunResult result = run(WHILE, Mode.COMPILED, feeds, Optional.empty());
    List<Diagnostic> warnings = result.warnings();
    assertTrue(
        warnings.stream()
            .anyMatch(w -> w.line().startsWith("l: Loop ") && w.line().contains("node by node")),
        warnings.toString());
  }

  @Test
  void whatFollowsFromTheNumberOfTheIterationIsKnownWhenCompiling() throws Exception {
    String text =
        TRUE
            + "x:f32[6] = Input()\none = Constant(value=[1], dtype=\"int64\")\n"
            + "n = Constant(value=3, dtype=\"int64\")\n"
            + "l = Loop(n, t, x, x, one, num_captures=2, "
            + "body=(i:i64[1], c:bool[], v:f32[*], x:f32[*], one:i64[1]) "
            + "{ e = Add(i, one); w = Slice(x, i, e); s = Mul(v, w); out c, s })\nout l";
    RunResult result =
        run(text, Mode.COMPILED, Map.of("x", floats(2, 3, 4, 1, 1, 1)), Optional.empty());
    assertEquals(List.of(), result.warnings());
    assertClose(new double[] {48, 72, 96, 24, 24, 24}, result.value("l"));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aLoopThatNeverRunsHandsOn(Mode mode) throws Exception {
    String text =
        "n:i64[] = Input()\nx:f32[2] = Input()\n"
            + "l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) { w = Exp(v); out c, w, w })\n"
            + "loss = ReduceSum(l, keepdims=0)\nout l, l:1, loss";
    Map<String, Tensor> feeds = Map.of("n", Tensor.scalar(DType.INT64, 0), "x", floats(3, 4));
    RunResult result = run(text, mode, feeds, by("loss", "x"));
    assertClose(new double[] {3, 4}, result.value("l"));
    assertEquals(Shape.of(0, 2), result.value("l:1").shape());
    assertClose(new double[] {1, 1}, result.gradient("x"));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatIsCarriedMayGrowAndSwap(Mode mode) throws Exception {
    String text =
        "n:i64[] = Input()\nx:f32[2] = Input()\ny:f32[1] = Input()\n"
            + "l = Loop(n, -, x, y, body=(i:i64[], c:bool[], a:f32[*], b:f32[*]) "
            + "{ j = Concat(a, b, axis=0); out c, b, j })\n"
            + "s = Mul(l:1, l:1)\nloss = ReduceSum(s, keepdims=0)\nout l, l:1, loss";
    Map<String, Tensor> feeds =
        Map.of("n", Tensor.scalar(DType.INT64, 3), "x", floats(1, 2), "y", floats(5));
    RunResult result = run(text, mode, feeds, by("loss", "x", "y"));
    assertClose(new double[] {5, 1, 2, 5}, result.value("l"));
    assertClose(new double[] {1, 2, 5, 5, 1, 2, 5}, result.value("l:1"));
    assertClose(new double[] {4, 8}, result.gradient("x"));
    assertClose(new double[] {30}, result.gradient("y"));
  }

  @ParameterizedTest
  @CsvSource({"COMPILED,true", "COMPILED,false", "EAGER,true", "EAGER,false"})
  void onlyTheBranchThatRanHasGradients(Mode mode, boolean yes) throws Exception {
    String text =
        "c:bool[] = Input()\nx:f32[2] = Input()\ny:f32[2] = Input()\n"
            + "z = If(c, x, y, then_branch=(a:f32[*], b:f32[*]) { m = Mul(a, a); out m }, "
            + "else_branch=(a:f32[*], b:f32[*]) { m = Mul(a, b); out m })\n"
            + "loss = ReduceSum(z, keepdims=0)\nout z, loss";
    Map<String, Tensor> feeds =
        Map.of("c", Tensor.scalar(DType.BOOL, yes ? 1 : 0), "x", floats(1, 2), "y", floats(5, 7));
    RunResult result = run(text, mode, feeds, by("loss", "x", "y"));
    assertClose(yes ? new double[] {1, 4} : new double[] {5, 14}, result.value("z"));
    assertClose(yes ? new double[] {2, 4} : new double[] {5, 7}, result.gradient("x"));
    assertClose(yes ? new double[] {0, 0} : new double[] {1, 2}, result.gradient("y"));
  }

  /// A loop within a scan, each with captures, an If in the innermost place.
  private static final String NESTED =
      TRUE
          + "n:i64[] = Input()\nx:f32[3,2] = Input()\ns:f32[2] = Input()\nw:f32[] = Input()\n"
          + "r = Scan(s, x, n, t, w, num_scan_inputs=1, num_captures=3, scan_input_directions=[1], "
          + "body=(s:f32[*], x:f32[*], n:i64[], t:bool[], w:f32[]) {\n"
          + "  l = Loop(n, t, s, x, w, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[*], x:f32[*], w:f32[]) {\n"
          + "    m = Mul(v, w); k = Add(m, x); q = ReduceSum(k, keepdims=0); z = Sub(q, q);\n"
          + "    p = Greater(q, z)\n"
          + "    f = If(p, k, w, then_branch=(k:f32[*], w:f32[]) { h = Tanh(k); out h }, "
          + "else_branch=(k:f32[*], w:f32[]) { h = Mul(k, w); out h })\n"
          + "    out c, f, k })\n"
          + "  out l, l:1 })\n"
          + "a = ReduceSum(r, keepdims=0)\nb = ReduceSum(r:1, keepdims=0)\nloss = Add(a, b)\n"
          + "out r, r:1, loss";

  private static Map<String, Tensor> nested(double w) {
    return Map.of(
        "n",
        Tensor.scalar(DType.INT64, 2),
        "x",
        Tensor.doubles(Shape.of(3, 2), 0.1, -0.2, 0.3, 0.4, -0.5, 0.6).as(DType.FLOAT32),
        "s",
        floats(0.5, -0.25),
        "w",
        scalar(w));
  }

  @ParameterizedTest
  @CsvSource({"COMPILED,cpu", "EAGER,cpu", "COMPILED,reference", "EAGER,reference"})
  void loopsInLoopsAgreeWithDifferences(Mode mode, String device) throws Exception {
    double step = 1e-2;
    RunResult result = TextRun.of(NESTED, mode, device, nested(0.9), by("loss", "w", "x", "s"));
    double above =
        TextRun.of(NESTED, mode, device, nested(0.9 + step), by("loss", "w")).value("loss").get(0);
    double below =
        TextRun.of(NESTED, mode, device, nested(0.9 - step), by("loss", "w")).value("loss").get(0);
    assertEquals((above - below) / (2 * step), result.gradient("w").get(0), 2e-2);
    RunResult other =
        TextRun.of(
            NESTED,
            mode == Mode.EAGER ? Mode.COMPILED : Mode.EAGER,
            device,
            nested(0.9),
            by("loss", "w", "x", "s"));
    for (String name : List.of("w", "x", "s")) {
      assertClose(other.gradient(name).toDoubles(), result.gradient(name));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyIterationDrawsItsOwnRandomNumbers(Mode mode) throws Exception {
    String text =
        "x:f32[200] = Input()\nz:f32[3,1] = Input()\n"
            + "l = Scan(x, z, num_scan_inputs=1, body=(v:f32[*], z:f32[*]) "
            + "{ d = Dropout(v, training_mode); out v, d })\nout l:1";
    text = text.replace(", training_mode", "");
    Graph graph = TextRun.graph(text);
    Tensor ones = Tensor.of(DType.FLOAT32, Shape.of(200), i -> 1);
    Tensor z = Tensor.of(DType.FLOAT32, Shape.of(3, 1), i -> 1);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 3);
        Session other =
            new Session(
                graph,
                StandardOps.CATALOG,
                backend,
                mode == Mode.EAGER ? Mode.COMPILED : Mode.EAGER,
                3)) {
      RunRequest request =
          RunRequest.fetch(graph.outputs(), Map.of("x", ones, "z", z)).inTraining();
      Tensor drawn = session.run(request).value("l:1");
      assertTrue(drawn.sameAs(other.run(request).value("l:1")), "both ways draw the same");
      int same = 0;
      for (int i = 0; i < 200; i++) {
        same += drawn.get(i) == drawn.get(200 + i) ? 1 : 0;
      }
      assertTrue(same > 50 && same < 150, "iterations draw alike in " + same + " of 200 places");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Neg", "Identity"})
  void anEndlessLoopCanBeStopped(String op) throws Exception {
    Graph graph =
        TextRun.graph(
            "x:f32[2] = Input()\n"
                + "l = Loop(-, -, x, body=(i:i64[], c:bool[], v:f32[*]) { w = %s(v); out c, w })\n"
                    .formatted(op)
                + "out l");
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 3)) {
      AtomicInteger asked = new AtomicInteger();
      RunRequest request =
          RunRequest.fetch(graph.outputs(), Map.of("x", floats(1, 2)))
              .stoppedBy(() -> asked.incrementAndGet() > 20_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThrows(RunStopped.class, () -> session.run(request)));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void operandsThatDecideShapesMayDifferInEveryIteration(Mode mode) throws Exception {
    String text =
        "n:i64[] = Input()\nx:f32[200] = Input()\n"
            + "one = Constant(value=[1], dtype=\"int64\")\n"
            + "l = Loop(n, -, x, x, one, num_captures=2, "
            + "body=(i:i64[1], c:bool[], v:f32[*], x:f32[*], one:i64[1]) "
            + "{ e = Add(i, one); w = Slice(x, i, e); out c, v, w })\nout l:1";
    Tensor x = Tensor.of(DType.FLOAT32, Shape.of(200), i -> i);
    RunResult result =
        run(text, mode, Map.of("n", Tensor.scalar(DType.INT64, 150), "x", x), Optional.empty());
    assertEquals(Shape.of(150, 1), result.value("l:1").shape());
    assertEquals(149, result.value("l:1").get(149));
  }

  @Test
  void aFaultInABodyNamesItsPath() throws Exception {
    String text =
        "n:i64[] = Input()\nx:f32[3] = Input()\n"
            + "l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) "
            + "{ g = Gather(v, i); out c, v, g })\nout l:1";
    EngineException fault =
        assertThrows(
            EngineException.class,
            () ->
                run(
                    text,
                    Mode.EAGER,
                    Map.of("n", Tensor.scalar(DType.INT64, 5), "x", floats(1, 2, 3)),
                    Optional.empty()));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("l/g: "), fault.getMessage());
  }
}
