// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.check.Finding.Verdict;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

  private static List<Finding> check(Graph graph, OpCatalog catalog, Map<String, Tensor> given) {
    try (Backend backend = Devices.open("reference", 1)) {
      return check(graph, catalog, given, backend);
    }
  }

  static List<Finding> check(
      Graph graph, OpCatalog catalog, Map<String, Tensor> given, Backend backend) {
    List<Finding> findings = new ArrayList<>();
    try (Session session = new Session(graph, catalog, backend, Mode.COMPILED, 1)) {
      Map<String, Tensor> feeds = new RandomFeeds(session.types(), 1).complete(given);
      new GradientCheck(session, 1).run(feeds, findings::add, () -> false);
    }
    return findings;
  }

  private static List<Finding> check(String text) throws Exception {
    return check(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG, Map.of());
  }

  private static void assertAllPass(List<Finding> findings) {
    findings.forEach(f -> assertEquals(Verdict.OK, f.verdict(), f.toString()));
  }

  @Test
  void passesANetworkWithLayersAndALoss() throws Exception {
    List<Finding> findings =
        check(
            """
            x:f32[N,3] = Input()
            t:i64[N] = Input()
            h = Dense(x, units=5, activation="tanh")
            s = Dense(h, units=4)
            loss = SoftmaxCrossEntropyLoss(s, t)
            out loss
            """);
    assertAllPass(findings);
    assertEquals(
        List.of("h X", "h kernel", "h bias", "s X", "s kernel", "s bias", "loss scores"),
        findings.stream().map(f -> f.node() + " " + f.input()).toList());
  }

  @Test
  void takesAnySlopeBetweenLeftAndRightAtAKink() throws Exception {
    Graph graph =
        TextForm.parse(
            """
            x:f32[2,2] = Input()
            r = Relu(x)
            a = Abs(x)
            m = ReduceMax(x)
            out r, a, m
            """,
            StandardOps.CATALOG);
    Tensor zeros = Tensor.of(DType.FLOAT32, Shape.of(2, 2), i -> 0);
    assertAllPass(check(graph, StandardOps.CATALOG, Map.of("x", zeros)));
  }

  @Test
  void drawsTheSameRandomNumbersForEveryDifference() throws Exception {
    assertAllPass(check("x:f32[6,5] = Input()\nd = Dropout(x)\nout d"));
  }

  @Test
  void namesTheOpWhoseRuleHasAWrongFactor() throws Exception {
    BrokenOp broken =
        BrokenOp.like(
            Tanh.OP,
            g -> {
              Formula f = new Formula(g);
              Value y = g.output("output");
              g.contribute(
                  "input",
                  f.mul(
                      g.upstream("output"),
                      f.sub(f.scalar(1, y), f.mul(f.scalar(0.98, y), f.mul(y, y)))));
            });
    assertOnlyTanhFails(broken);
  }

  @Test
  void namesTheOpWhoseRuleForgetsAnInput() throws Exception {
    assertOnlyTanhFails(BrokenOp.like(Tanh.OP, g -> {}));
  }

  private static void assertOnlyTanhFails(BrokenOp broken) throws Exception {
    OpCatalog catalog = broken.catalog();
    Graph graph =
        TextForm.parse(
            """
            x:f32[N,3] = Input()
            e = Exp(x)
            h = Tanh(e)
            y = Mul(h, x)
            out y
            """,
            catalog);
    List<Finding> failed = broken.check(graph).stream().filter(Finding::failed).toList();
    assertEquals(List.of("h Tanh"), failed.stream().map(f -> f.node() + " " + f.op()).toList());
    assertTrue(failed.getFirst().detail().contains("automatic"), failed.toString());
  }

  @Test
  void findsAWrongSignInALargeTensorBySampling() throws Exception {
    BrokenOp broken = BrokenOp.like(Neg.OP, g -> g.contribute("input", g.upstream("output")));
    OpCatalog catalog = broken.catalog();
    Graph graph = TextForm.parse("x:f32[50,40] = Input()\ny = Neg(x)\nout y", catalog);
    Finding only = broken.check(graph).getFirst();
    assertTrue(only.failed(), only.toString());
    assertTrue(only.compared() < only.elements(), only.toString());
  }

  @Test
  void saysWhyItSkips() throws Exception {
    List<Finding> findings = check("x:f32[3] = Input()\ny = ArgMax(x)\nout y");
    assertEquals(Verdict.SKIPPED, findings.getFirst().verdict());
    assertTrue(!findings.getFirst().detail().isEmpty());
  }

  @Test
  void givesLabelsOnlyClassesThatExist() throws Exception {
    Graph graph =
        TextForm.parse(
            """
            s:f32[100,3] = Input()
            t:i64[100] = Input()
            loss = Hinge(s, t)
            out loss
            """,
            StandardOps.CATALOG);
    Map<String, Tensor> feeds =
        new RandomFeeds(dev.adjoint.infer.Inference.of(graph, StandardOps.CATALOG), 5)
            .complete(Map.of());
    long[] labels = feeds.get("t").toLongs();
    assertEquals(
        List.of(0L, 1L, 2L), java.util.Arrays.stream(labels).sorted().distinct().boxed().toList());
  }
}
