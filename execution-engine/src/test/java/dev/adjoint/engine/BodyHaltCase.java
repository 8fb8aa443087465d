// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Scope;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// Runs with bodies, loops in loops and branches among them, that one walks through.
abstract class BodyHaltCase {
  static final String TRUE =
      "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n";

  /// `v ← v·w` until `v` is no longer below 10, each `v` collected; `loss = l + Σ all`.
  static final String LOOP =
      TRUE
          + "x:f32[] = Input()\nw:f32[] = Input()\nten:f32[] = Input()\n"
          + "l = Loop(-, t, x, w, ten, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[], w:f32[], ten:f32[]) {\n"
          + "  p = Mul(v, w); d = Less(p, ten); out d, p, v })\n"
          + "s = ReduceSum(l:1, keepdims=0)\nloss = Add(l, s)\nout loss";

  /// The third of the numbers is negative: its logarithm is not a number.
  static final String SCAN =
      "x:f32[4] = Input()\nz:f32[] = Input()\n"
          + "l = Scan(z, x, num_scan_inputs=1, body=(sum:f32[], v:f32[]) {\n"
          + "  g = Log(v); h = Add(sum, g); out h, g })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  /// The root is taken of what is not negative; its gradient at 0 is infinite.
  static final String IF =
      TRUE
          + "x:f32[2] = Input()\n"
          + "b = If(t, x, then_branch=(x:f32[2]) { r = Sqrt(x); q = Mul(r, r); out q }, "
          + "else_branch=(x:f32[2]) { n = Neg(x); out n })\n"
          + "loss = ReduceSum(b, keepdims=0)\nout loss";

  /// Two rounds of two rounds: `v ← v·w` four times.
  static final String NESTED =
      "x:f32[] = Input()\nw:f32[] = Input()\nm:i64[] = Input()\n"
          + "l = Loop(m, -, x, w, m, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[], w:f32[], m:i64[]) {\n"
          + "  k = Loop(m, -, v, w, num_captures=1, body=(j:i64[], d:bool[], u:f32[], w:f32[]) {\n"
          + "    p = Mul(u, w); out d, p })\n"
          + "  a = Neg(k); o = Neg(a); out c, o })\n"
          + "loss = Identity(l)\nout loss";

  final Backend backend = Devices.open("cpu", 1);
  final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  TimeTravel travel(String text, Map<String, Tensor> feeds) throws Exception {
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    RunRequest request = RunRequest.fetch(graph.outputs(), feeds);
    return new TimeTravel(session, Optional.of(PortRef.of("loss")), iteration -> request);
  }

  TimeTravel loop() throws Exception {
    return travel(LOOP, Map.of("x", scalar(1), "w", scalar(3), "ten", scalar(10)));
  }

  TimeTravel scan() throws Exception {
    return travel(SCAN, Map.of("x", Tensor.floats(Shape.of(4), 1f, 2f, -1f, 3f), "z", scalar(0)));
  }

  TimeTravel nested() throws Exception {
    Tensor two = Tensor.scalar(DType.INT64, 2);
    return travel(NESTED, Map.of("x", scalar(1), "w", scalar(3), "m", two));
  }

  static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  static List<BodyPlace> in(String... steps) {
    List<BodyPlace> path = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      path.add(new BodyPlace(steps[i], steps[i + 1]));
    }
    return path;
  }

  static Breakpoint at(List<BodyPlace> within, String node, Phase side, Condition condition) {
    return new Breakpoint(Scope.of(within), new Place.AtNode(node), side, condition);
  }

  static Breakpoint.Hit halt(Walk walk) {
    return walk.resume().hit().orElseThrow();
  }

  /// Where the walk is: the levels that are open, and the last step done there.
  static String where(Walk walk) {
    Opened opened = walk.opened().orElseThrow();
    StringBuilder text = new StringBuilder();
    for (Level level : opened.levels()) {
      text.append(level.node()).append('#').append(level.iteration()).append(' ');
    }
    return text + opened.current().map(TraceStep::node).orElse("-");
  }

  static double value(Walk walk, String node) {
    Debugger inside = walk.insides().getLast();
    return inside.value(PortRef.of(node)).orElseThrow().get(0);
  }
}
