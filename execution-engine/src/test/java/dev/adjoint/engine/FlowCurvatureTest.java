// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Second derivatives through If, Loop and Scan, against differences of the first ones, in float64.
class FlowCurvatureTest {

  private static final double STEP = 1e-5;

  private static final String GIVEN =
      """
      t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
      n:i64[] = Input()
      x:f64[3] = Input()
      w:f64[] = Input()
      s:f64[2,3] = Input()
      """;

  /// What a case computes from `x`, `w` and the rows of `s` is to be called `y`.
  private static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(
            "a branch that follows from numbers",
            """
            a = ReduceSum(x, keepdims=0)
            p = Greater(a, w)
            y = If(p, x, w, then_branch=(x:f64[*], w:f64[]) { e = Exp(x); o = Mul(e, w); out o }, \
              else_branch=(x:f64[*], w:f64[]) { q = Mul(x, x); o = Mul(q, w); out o })
            """),
        Arguments.of(
            "a loop of a number of iterations that is fed",
            """
            y = Loop(n, -, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f64[*], w:f64[]) {
              m = Mul(v, w); o = Tanh(m); out c, o })
            """),
        Arguments.of(
            "a loop that ends when it is done",
            """
            y = Loop(-, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f64[*], w:f64[]) {
              m = Mul(v, v); o = Add(m, w); l = ReduceMax(o, keepdims=0);
              four = Constant(value={"dtype":"float64","shape":[],"data":[4]});
              d = Less(l, four); out d, o, m })
            """),
        Arguments.of(
            "what such a loop collects",
            """
            l = Loop(-, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f64[*], w:f64[]) \
              { m = Mul(v, v); o = Add(m, w); l = ReduceMax(o, keepdims=0);
              four = Constant(value={"dtype":"float64","shape":[],"data":[4]});
              d = Less(l, four); out d, o, m })
            y = Sin(l:1)
            """),
        Arguments.of(
            "a loop with both a condition and a limit",
            """
            y = Loop(n, t, x, w, num_captures=1, body=(i:i64[], c:bool[], v:f64[*], w:f64[]) {
              m = Mul(v, v); o = Add(m, w); l = ReduceMax(o, keepdims=0);
              many = Constant(value={"dtype":"float64","shape":[],"data":[1000]});
              d = Less(l, many); out d, o })
            """),
        Arguments.of(
            "a scan",
            """
            y = Scan(x, s, w, num_scan_inputs=1, num_captures=1, \
              body=(v:f64[*], r:f64[*], w:f64[]) {
              m = Mul(v, r); k = Mul(m, w); o = Sin(k); q = Mul(o, r); out o, q })
            """),
        Arguments.of(
            "a while loop in a scan with a branch inside",
            """
            l = Scan(x, s, n, t, w, num_scan_inputs=1, num_captures=3, \
              body=(v:f64[*], r:f64[*], n:i64[], t:bool[], w:f64[]) {
              l = Loop(n, t, v, r, w, num_captures=2, \
                body=(i:i64[], c:bool[], v:f64[*], r:f64[*], w:f64[]) {
                q = Mul(v, v); k = Add(q, w); a = ReduceSum(k, keepdims=0);
                p = Greater(a, w)
                f = If(p, k, r, then_branch=(k:f64[*], r:f64[*]) { o = Mul(k, r); z = Sin(o); out z }, \
                  else_branch=(k:f64[*], r:f64[*]) { o = Mul(k, k); out o })
                g = ReduceSum(f, keepdims=0)
                one = Constant(value={"dtype":"float64","shape":[],"data":[1]})
                d = Less(g, one); out d, f })
              out l, l })
            y = Identity(l:1)
            """),
        Arguments.of(
            "a selection whose size follows from numbers",
            """
            p = Greater(x, w)
            u = Compress(x, p)
            y = Exp(u)
            """));
  }

  private static final String BENT =
      """
      y2 = Mul(y, y)
      loss = ReduceSum(y2, keepdims=0)
      g = Gradients(loss, x, w, s)
      hx = Sin(g)
      hs = Mul(g:2, g:2)
      h1 = ReduceSum(hx, keepdims=0)
      h2 = ReduceSum(hs, keepdims=0)
      h3 = Mul(g:1, g:1)
      h4 = Add(h1, h2)
      h = Add(h3, h4)
      out h
      """;

  private static Map<String, Tensor> feeds() {
    return new LinkedHashMap<>(
        Map.of(
            "n", Tensor.scalar(DType.INT64, 3),
            "x", Tensor.doubles(Shape.of(3), 0.3, 0.7, 1.1),
            "w", Tensor.scalar(DType.FLOAT64, 0.6),
            "s", Tensor.doubles(Shape.of(2, 3), 0.5, 0.4, -0.3, 0.2, 0.6, 0.9)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void secondDerivativesAreDifferencesOfTheFirst(String name, String text) throws Exception {
    Graph graph = TextForm.parse(GIVEN + text + BENT, StandardOps.CATALOG);
    for (Mode mode : Mode.values()) {
      try (Backend backend = Devices.open("reference", 1);
          Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
        List<String> by = List.of("x", "w", "s");
        Differentiate wanted = new Differentiate(PortRef.of("h"), by, Optional.empty());
        RunResult result = session.run(RunRequest.fetch(graph.outputs(), feeds()).with(wanted));
        for (String input : by) {
          compare(name + " by " + input, session, input, result.gradient(input));
        }
      }
    }
  }

  private static void compare(String place, Session session, String input, Tensor gradient) {
    for (long i = 0; i < gradient.elements(); i++) {
      double slope =
          (moved(session, input, i, STEP) - moved(session, input, i, -STEP)) / (2 * STEP);
      assertEquals(slope, gradient.get(i), 1e-5 * Math.max(1, Math.abs(slope)), place + " " + i);
    }
  }

  private static double moved(Session session, String input, long element, double step) {
    Map<String, Tensor> feeds = feeds();
    Tensor before = feeds.getOrDefault(input, Tensor.scalar(DType.FLOAT64, 0));
    feeds.put(
        input,
        Tensor.of(
            before.dtype(),
            before.shape(),
            i -> i == element ? before.get(i) + step : before.get(i)));
    return session.run(RunRequest.fetch(List.of(PortRef.of("h")), feeds)).value("h").get(0);
  }

  /// The loop turns once more for the second of the values: the plan of the first must not be used.
  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyRunTurnsAsOftenAsItsOwnNumbersSay(Mode mode) throws Exception {
    String text =
        """
        t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
        x:f64[] = Input()
        y = Loop(-, t, x, body=(i:i64[], c:bool[], v:f64[]) {
          o = Mul(v, v); many = Constant(value={"dtype":"float64","shape":[],"data":[100]});
          d = Less(o, many); out d, o })
        d = Gradients(y, x)
        """;
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      List<Double> found = new ArrayList<>();
      for (double x : new double[] {4, 3, 4}) {
        Differentiate wanted = new Differentiate(PortRef.of("d"), List.of("x"), Optional.empty());
        Map<String, Tensor> feeds = Map.of("x", Tensor.scalar(DType.FLOAT64, x));
        RunResult result =
            session.run(RunRequest.fetch(List.of(PortRef.of("d")), feeds).with(wanted));
        found.add(result.gradient("x").get(0));
      }
      // x⁴ for 4 (16, 256), x⁸ for 3 (9, 81, 6561).
      assertEquals(List.of(12 * 16.0, 56 * 729.0, 12 * 16.0), found);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void trainingOnTheGradientOfAWhileLoopMovesTheWeight(Mode mode) throws Exception {
    String text =
        """
        t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
        w:f64[] = Variable(value={"dtype": "float64", "shape": [], "data": [4]})
        y = Loop(-, t, w, body=(i:i64[], c:bool[], v:f64[]) {
          o = Mul(v, v); many = Constant(value={"dtype":"float64","shape":[],"data":[100]});
          d = Less(o, many); out d, o })
        d = Gradients(y, w)
        """;
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      Descend step = new Descend(PortRef.of("d"), OptimizerSettings.sgd(1.0 / 128), Set.of());
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        session.run(RunRequest.fetch(List.of(PortRef.of("d")), Map.of()).with(step));
        weights.add(session.state("w").orElseThrow().get(0));
      }
      // w⁴ at 4, then w⁸ at 2.5: 6.25, 39.1, 1526.
      assertEquals(List.of(2.5, 2.5 - 56 * Math.pow(2.5, 6) / 128), weights);
    }
  }

  @Test
  void whatTakesTooManyStepsIsRefusedInWords() throws Exception {
    String text =
        """
        t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
        n = Constant(value=21000, dtype="int64")
        x:f64[] = Input()
        y = Loop(n, t, x, body=(i:i64[], c:bool[], v:f64[]) {
          o = Sin(v); zero = Constant(value={"dtype":"float64","shape":[],"data":[0]});
          d = Greater(o, zero); out d, o })
        d = Gradients(y, x)
        """;
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 1)) {
      Differentiate wanted = new Differentiate(PortRef.of("d"), List.of("x"), Optional.empty());
      RunRequest request =
          RunRequest.fetch(List.of(PortRef.of("x")), Map.of("x", Tensor.scalar(DType.FLOAT64, 1)))
              .with(wanted);
      String said = assertThrows(EngineException.class, () -> session.run(request)).getMessage();
      assertTrue(said.contains("y: ") && said.contains("steps"), said);
    }
  }
}
