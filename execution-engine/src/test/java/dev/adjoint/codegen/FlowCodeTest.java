// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Branches and loops that only a run decides, in code: Python's own `if` and `while`.
class FlowCodeTest {

  private static final String GIVEN =
      """
      t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
      n:i64[] = Input()
      x:f32[3] = Input()
      w:f32[] = Input()
      """;

  private static final String SUMMED =
      """
      loss = ReduceSum(y, keepdims=0)
      out y, loss
      """;

  private static final String BRANCH =
      """
      a = ReduceSum(x, keepdims=0)
      p = Greater(a, w)
      y = If(p, x, w, then_branch=(x:f32[*], w:f32[]) { e = Exp(x); o = Mul(e, w); out o }, \
        else_branch=(x:f32[*], w:f32[]) { q = Mul(x, x); o = Mul(q, w); out o })
      """;

  private static final String WHILE =
      """
      l = Loop(-, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f32[*], w:f32[]) {
        m = Mul(v, v); o = Add(m, w); l = ReduceMax(o, keepdims=0);
        four = Constant(value={"dtype":"float32","shape":[],"data":[4]});
        d = Less(l, four); out d, o, m })
      y = Sin(l)
      """;

  private static Map<String, String> cases() {
    Map<String, String> cases = new LinkedHashMap<>();
    cases.put("branch", BRANCH);
    cases.put("other_branch", BRANCH.replace("Greater", "Less"));
    cases.put("while", WHILE);
    cases.put("collected", WHILE.replace("y = Sin(l)", "y = Sin(l)\nz = Identity(l)"));
    cases.put(
        "counted",
        """
        y = Loop(n, -, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f32[*], w:f32[]) {
          f = Cast(i, to="float32"); s = Add(f, w); m = Mul(v, s); o = Tanh(m); out c, o })
        """);
    cases.put("both", WHILE.replace("Loop(-", "Loop(n"));
    cases.put(
        "nested",
        """
        y = Loop(n, -, x, w, t, num_captures=2, \
          body=(i:i64[], c:bool[], v:f32[*], w:f32[], t:bool[]) {
          k = Loop(i, t, v, w, num_captures=1, body=(j:i64[], c:bool[], v:f32[*], w:f32[]) {
            h = Mul(v, w); s = ReduceSum(h, keepdims=0); d = Greater(s, w); out d, h })
          a = ReduceSum(k, keepdims=0); p = Greater(a, w)
          f = If(p, k, w, then_branch=(k:f32[*], w:f32[]) { h = Tanh(k); out h }, \
            else_branch=(k:f32[*], w:f32[]) { h = Add(k, w); out h })
          out c, f })
        """);
    cases.put(
        "two_of_a_name",
        """
        a = ReduceSum(x, keepdims=0)
        p = Greater(a, w)
        y = If(p, x, w, t, then_branch=(x:f32[*], w:f32[], t:bool[]) {
          l = Loop(-, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f32[*], w:f32[]) {
            o = Add(v, w); s = ReduceSum(o, keepdims=0); h = Constant(value=9); d = Less(s, h)
            out d, o })
          out l }, \
          else_branch=(x:f32[*], w:f32[], t:bool[]) {
          l = Loop(-, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f32[*], w:f32[]) {
            o = Mul(v, w); s = ReduceSum(o, keepdims=0); h = Constant(value=0.1);
            d = Greater(s, h); out d, o })
          out l })
        """);
    return cases;
  }

  private static Map<String, Tensor> feeds(String text) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    feeds.put("n", Tensor.scalar(DType.INT64, 3));
    feeds.put("x", Tensor.floats(Shape.of(3), 0.3f, 0.7f, 1.1f));
    feeds.put("w", Tensor.scalar(DType.FLOAT32, 0.6));
    return feeds;
  }

  private static Graph graph(String text) throws Exception {
    return TextForm.parse(GIVEN + text + SUMMED, StandardOps.CATALOG);
  }

  @Test
  void branchesAndLoopsGiveTheNumbersOfTheEngine(@TempDir Path folder) throws Exception {
    assumeTrue(PythonRun.isPossible(), "skipped: no python3 with numpy and torch here");
    PythonRun python = new PythonRun(folder);
    for (Map.Entry<String, String> one : cases().entrySet()) {
      python.add(
          one.getKey(),
          graph(one.getValue()),
          feeds(one.getValue()),
          Optional.of(PortRef.of("loss")));
    }
    assertEquals("", python.differences());
  }

  @Test
  void theWayBackThroughALoopIsWrittenOut() throws Exception {
    String text = said(WHILE, Dialect.NUMPY);
    assertTrue(text.contains("loop(l_body, None, t, (x,), (w,), (np.zeros((0, 3)"), text);
    assertTrue(text.contains("dx, dw = loop_back(l_body_back, "), text);
  }

  private static String said(String text, Dialect dialect) throws Exception {
    return SourceCode.of(graph(text), StandardOps.CATALOG, dialect, Optional.of(PortRef.of("loss")))
        .text();
  }

  @Test
  void whatKerasCannotCollectIsRefusedInWords() {
    SourceException fault = assertThrows(SourceException.class, () -> said(WHILE, Dialect.KERAS));
    assertEquals(
        "l: Loop has no form in Keras here: it collects a value from each iteration",
        fault.getMessage());
  }
}
