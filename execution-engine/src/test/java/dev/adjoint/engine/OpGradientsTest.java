// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every op that says it is smooth somewhere, once and twice differentiated, against central
/// differences in float64: `first` is a randomly weighted sum of its outputs, `second` one of the
/// gradients of `first`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpGradientsTest {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-5;

  @AutoClose private final Backend reference = Devices.open("reference", 1);

  static Stream<OpCase> smooth() {
    return OpCases.all().stream()
        .filter(OpCase::checkGradient)
        .filter(one -> !feeds(one).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void gradientsAgreeWithDifferences(OpCase one) {
    check(one, Mode.COMPILED);
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void gradientsOfAnEagerRunAgreeWithDifferences(OpCase one) {
    check(one, Mode.EAGER);
  }

  private void check(OpCase one, Mode mode) {
    SequencedMap<String, Tensor> feeds = feeds(one);
    List<String> wanted = List.copyOf(feeds.keySet());
    try (Session session = new Session(graph(one), StandardOps.CATALOG, reference, mode, 1)) {
      for (String order : List.of("first", "second")) {
        String source = order.equals("first") ? "once" : "twice";
        List<PortRef> gradients = refs(source, wanted.size());
        RunResult rules = session.run(RunRequest.fetch(gradients, feeds));
        for (int i = 0; i < wanted.size(); i++) {
          Tensor rule = rules.value(gradients.get(i).toString());
          compare(session, feeds, wanted.get(i), rule, order);
        }
      }
    }
  }

  private static void compare(
      Session session, Map<String, Tensor> feeds, String input, Tensor rule, String target) {
    for (long i = 0; i < rule.elements(); i++) {
      double above = value(session, moved(feeds, input, i, STEP), target);
      double below = value(session, moved(feeds, input, i, -STEP), target);
      double difference = (above - below) / (2 * STEP);
      double allowed = TOLERANCE * Math.max(1, Math.abs(difference));
      assertEquals(difference, rule.get(i), allowed, target + " by " + input + "[" + i + "]");
    }
  }

  private static double value(Session session, Map<String, Tensor> feeds, String target) {
    return session.run(RunRequest.fetch(List.of(PortRef.of(target)), feeds)).value(target).get(0);
  }

  private static Map<String, Tensor> moved(
      Map<String, Tensor> feeds, String input, long index, double by) {
    Map<String, Tensor> moved = new LinkedHashMap<>(feeds);
    moved.computeIfPresent(
        input, (name, x) -> Tensor.of(x.dtype(), x.shape(), i -> x.get(i) + (i == index ? by : 0)));
    return moved;
  }

  /// The floating inputs, by node.
  private static SequencedMap<String, Tensor> feeds(OpCase one) {
    SequencedMap<String, Tensor> feeds = new LinkedHashMap<>();
    for (int i = 0; i < one.inputs().size(); i++) {
      String id = "in" + i;
      one.inputs()
          .get(i)
          .filter(input -> input.dtype() == DType.FLOAT64)
          .ifPresent(input -> feeds.put(id, input));
    }
    return feeds;
  }

  private static Graph graph(OpCase one) {
    Graph.Builder graph = Graph.builder(one.name());
    String[] wires = new String[one.inputs().size()];
    for (int i = 0; i < wires.length; i++) {
      String id = "in" + i;
      wires[i] = one.inputs().get(i).isPresent() ? id : "";
      one.inputs().get(i).ifPresent(input -> graph.node(source(id, input)));
    }
    graph.node(Node.of("op", one.op().name(), wires).withAttributes(one.attributes()));
    List<TensorType> outputs = one.expected().stream().map(Tensor::type).toList();
    sum(graph, "first", "op", outputs);
    SequencedMap<String, Tensor> feeds = feeds(one);
    String[] inputs = feeds.keySet().toArray(String[]::new);
    graph.node(gradients("once", "first", inputs));
    sum(graph, "second", "once", feeds.values().stream().map(Tensor::type).toList());
    return graph.node(gradients("twice", "second", inputs)).build();
  }

  private static Node source(String id, Tensor value) {
    return value.dtype() == DType.FLOAT64
        ? Node.of(id, "Input").with(Input.DTYPE, value.dtype()).with(Input.SHAPE, value.shape())
        : constant(id, value);
  }

  private static Node constant(String id, Tensor value) {
    return Node.of(id, "Constant").with(Constant.VALUE, value);
  }

  private static Node gradients(String id, String of, String... by) {
    List<String> wires = new ArrayList<>(List.of(of));
    wires.addAll(List.of(by));
    return Node.of(id, "Gradients", wires.toArray(String[]::new));
  }

  /// A node `id`: the sum of all elements of all floating outputs of `node`, each times a weight.
  private static void sum(Graph.Builder graph, String id, String node, List<TensorType> outputs) {
    Random random = new Random(7);
    String total = "";
    for (int i = 0; i < outputs.size(); i++) {
      TensorType type = outputs.get(i);
      if (!type.dtype().isFloating()) {
        continue;
      }
      String name = id + "_" + i;
      Tensor weights = Tensor.of(type.dtype(), type.shape(), k -> random.nextGaussian());
      graph.node(constant(name + "_weights", weights));
      graph.node(Node.of(name + "_products", "Mul", node + ":" + i, name + "_weights"));
      graph.node(
          Node.of(name + "_sum", "ReduceSum", name + "_products").with(ReduceSum.KEEPDIMS, false));
      graph.node(Node.of(name, "Add", name + "_sum", total.isEmpty() ? name + "_sum" : total));
      total = name;
    }
    graph.node(Node.of(id, "Identity", total));
  }

  private static List<PortRef> refs(String node, int count) {
    List<PortRef> refs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refs.add(new PortRef(node, i));
    }
    return refs;
  }
}
