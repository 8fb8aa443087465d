// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.Use;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LocalDerivativeTest {
  private static final Backend REFERENCE = Devices.open("reference", 1);

  private static NodeAt at(dev.adjoint.op.OpDef op, Tensor... inputs) {
    Node node = Node.of("node", op.name());
    for (int i = 0; i < inputs.length; i++) {
      node = node.withInput(i, Optional.of(PortRef.of("in" + i)));
    }
    List<Optional<Tensor>> values = java.util.Arrays.stream(inputs).map(Optional::of).toList();
    return new NodeAt(node, op, values, Map.of(), false, 7);
  }

  private static Tensor oneHot(Shape shape, long element) {
    return Tensor.of(DType.FLOAT64, shape, i -> i == element ? 1 : 0);
  }

  @Test
  void aColumnOfAProductIsTheOtherFactor() {
    Tensor a = Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4);
    Tensor b = Tensor.floats(Shape.of(2, 2), 5, 6, 7, 8);
    NodeAt at = at(MatMul.OP, a, b);
    try (var local = new LocalDerivative(at, LocalDerivative.byWire(1), REFERENCE)) {
      Tensor column =
          local.push(new TreeSet<>(List.of(0)), oneHot(b.shape(), 2)).getOrDefault(0, a);
      assertArrayEquals(new double[] {2, 0, 4, 0}, column.toDoubles(), "∂Y/∂B[1, 0] = A[:, 1]");
    }
  }

  @Test
  void aDirectionOfOnesGivesTheFactorOfEveryElementAlsoWhereOneIsStretched() {
    Tensor a = Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4);
    Tensor b = Tensor.floats(Shape.of(2), 5, 6);
    NodeAt at = at(Mul.OP, a, b);
    try (var local = new LocalDerivative(at, LocalDerivative.byWire(1), REFERENCE)) {
      Tensor ones = Tensor.of(DType.FLOAT64, b.shape(), i -> 1);
      Tensor factors = local.push(new TreeSet<>(List.of(0)), ones).getOrDefault(0, ones);
      assertArrayEquals(a.toDoubles(), factors.toDoubles());
      Tensor up = Tensor.floats(Shape.of(2, 2), 1, 1, 10, 10);
      assertArrayEquals(
          new double[] {31, 42},
          local.pull(new TreeMap<>(Map.of(0, up))).orElseThrow().toDoubles());
    }
  }

  /// `⟨u, J v⟩ = ⟨Jᵀ u, v⟩` for every differentiable op, case and operand.
  @Test
  void bothSidesOfTheJacobianAgreeForEveryOp() {
    SplittableRandom random = new SplittableRandom(3);
    int compared = 0;
    for (OpCase one : OpCases.all()) {
      if (!(one.op().gradient() instanceof Gradient.None)) {
        compared += compare(one, random);
      }
    }
    assertTrue(compared > 150, "compared " + compared);
  }

  private static int compare(OpCase one, SplittableRandom random) {
    Node node = Node.of("node", one.op().name()).withAttributes(one.attributes());
    NodeAt at = new NodeAt(node, one.op(), one.inputs(), Map.of(), true, 7);
    Use typed =
        new Use(
            one.op(),
            one.attributes(),
            one.inputs().stream().map(t -> t.map(Tensor::type)).toList(),
            i -> one.inputs().get(i),
            Inference.bodies("node", StandardOps.CATALOG));
    List<TensorType> types = typed.outputTypes();
    TreeMap<Integer, Tensor> ups = new TreeMap<>();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).dtype().isFloating()) {
        ups.put(i, noise(types.get(i).shape(), random));
      }
    }
    int compared = 0;
    for (int wire = 0; wire < one.inputs().size() && !ups.isEmpty(); wire++) {
      Optional<Tensor> x = one.inputs().get(wire).filter(t -> t.dtype().isFloating());
      if (x.isPresent()) {
        compare(one, at, wire, x.get(), ups, random);
        compared++;
      }
    }
    return compared;
  }

  private static void compare(
      OpCase one,
      NodeAt at,
      int wire,
      Tensor x,
      TreeMap<Integer, Tensor> ups,
      SplittableRandom random) {
    try (var local = new LocalDerivative(at, LocalDerivative.byWire(wire), REFERENCE)) {
      Tensor v = noise(x.shape(), random);
      Optional<Tensor> pulled = local.pull(ups);
      Map<Integer, Tensor> pushed = local.push(new TreeSet<>(ups.keySet()), v);
      double left = pulled.map(g -> dot(g, v)).orElse(0.0);
      double right = 0;
      for (Map.Entry<Integer, Tensor> moved : pushed.entrySet()) {
        right += dot(ups.getOrDefault(moved.getKey(), v), moved.getValue());
      }
      if (isFinite(x) && Double.isFinite(left)) {
        assertEquals(left, right, 1e-9 * Math.max(1, Math.abs(left)), one + " by wire " + wire);
      }
    }
  }

  private static boolean isFinite(Tensor x) {
    return x.elements() > 0 && java.util.Arrays.stream(x.toDoubles()).allMatch(Double::isFinite);
  }

  private static Tensor noise(Shape shape, SplittableRandom random) {
    return Tensor.of(DType.FLOAT64, shape, i -> random.nextDouble(-1, 1));
  }

  private static double dot(Tensor a, Tensor b) {
    double sum = 0;
    for (long i = 0; i < a.elements(); i++) {
      sum += a.get(i) * b.get(i);
    }
    return sum;
  }

  @Test
  void aLayerIsDifferentiatedByItsOwnParameters() {
    Tensor x = Tensor.floats(Shape.of(1, 2), 3, 4);
    Node node =
        Node.of("d", "Dense")
            .with(dev.adjoint.ops.layer.Dense.UNITS, 1L)
            .withInput(0, Optional.of(PortRef.of("x")));
    Map<String, Tensor> owned =
        Map.of(
            "d/kernel",
            Tensor.floats(Shape.of(2, 1), 1, 1),
            "d/bias",
            Tensor.floats(Shape.of(1), 0));
    NodeAt at =
        new NodeAt(
            node,
            StandardOps.CATALOG.find("Dense").orElseThrow(),
            List.of(Optional.of(x)),
            owned,
            false,
            7);
    var by = LocalDerivative.byOwned("d/kernel");
    try (var local = new LocalDerivative(at, by, REFERENCE)) {
      Tensor up = Tensor.floats(Shape.of(1, 1), 10);
      assertArrayEquals(
          new double[] {30, 40},
          local.pull(new TreeMap<>(Map.of(0, up))).orElseThrow().toDoubles());
    }
  }

  /// Newton's iteration for a root, as near as float32 comes to it: in float64 it would go on.
  @Test
  void aLoopIsDifferentiatedAsOftenAsTheRunWentThroughIt() throws Exception {
    Graph graph =
        TextForm.parse(
            """
            t = Constant(value={"dtype":"bool","shape":[],"data":[true]})
            a:f32[] = Input()
            l = Loop(-, t, a, a, num_captures=1, body=(i:i64[], c:bool[], v:f32[], a:f32[]) {
              half = Constant(value={"dtype":"float32","shape":[],"data":[0.5]})
              s = Div(a, v); b = Add(v, s); w = Mul(b, half); m = Less(w, v); out m, w, w })
            """,
            StandardOps.CATALOG);
    Tensor a = Tensor.scalar(DType.FLOAT32, 2);
    try (Backend cpu = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, cpu, Mode.EAGER, 1)) {
      RunResult run = session.run(RunRequest.fetch(List.of(PortRef.parse("l:1")), Map.of("a", a)));
      NodeAt at = newton(graph, a);
      try (var local = new LocalDerivative(at, LocalDerivative.byWire(3), cpu)) {
        Tensor one = Tensor.scalar(DType.FLOAT64, 1);
        double slope = 1 / (2 * Math.sqrt(2));
        assertEquals(slope, local.pull(new TreeMap<>(Map.of(0, one))).orElseThrow().get(0), 1e-6);
        Map<Integer, Tensor> moved = local.push(new TreeSet<>(List.of(0, 1)), one);
        assertEquals(slope, moved.getOrDefault(0, a).get(0), 1e-6);
        assertEquals(run.value("l:1").shape(), moved.getOrDefault(1, a).shape());
      }
    }
  }

  private static NodeAt newton(Graph graph, Tensor a) {
    List<Optional<Tensor>> wires =
        List.of(
            Optional.empty(),
            Optional.of(Tensor.scalar(DType.BOOL, 1)),
            Optional.of(a),
            Optional.of(a));
    Node loop = graph.node("l").orElseThrow();
    return new NodeAt(loop, Loop.OP, wires, Map.of(), false, 7);
  }
}
