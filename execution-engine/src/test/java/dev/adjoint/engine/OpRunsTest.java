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
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every case of every op as a graph of its own, run every way: what a person who draws it gets.
/// Floating inputs are fed, the others are constants.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpRunsTest {

  @AutoClose private final Backend reference = Devices.open("reference", 1);
  @AutoClose private final Backend cpu = Devices.open("cpu", 1);

  static Stream<OpCase> cases() {
    return OpCases.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void referenceGivesWhatIsExpected(OpCase one) {
    check(one, reference, Mode.COMPILED);
    check(one, reference, Mode.EAGER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cpuGivesWhatIsExpected(OpCase one) {
    check(one, cpu, Mode.COMPILED);
    check(one, cpu, Mode.EAGER);
  }

  private static void check(OpCase one, Backend backend, Mode mode) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    List<PortRef> fetches = new ArrayList<>();
    for (int i = 0; i < one.expected().size(); i++) {
      fetches.add(new PortRef("op", i));
    }
    Graph graph = graph(one, feeds);
    try (Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      RunResult result = session.run(RunRequest.fetch(fetches, feeds));
      for (PortRef fetch : fetches) {
        Tensor expected = one.expected().get(fetch.output());
        assertClose(expected, result.value(fetch.toString()), mode + " " + fetch);
      }
    }
  }

  private static Graph graph(OpCase one, Map<String, Tensor> feeds) {
    Graph.Builder graph = Graph.builder("case");
    String[] wires = new String[one.inputs().size()];
    for (int i = 0; i < wires.length; i++) {
      String id = "in" + i;
      wires[i] = one.inputs().get(i).isPresent() ? id : "";
      one.inputs().get(i).ifPresent(value -> graph.node(source(id, value, feeds)));
    }
    return graph
        .node(Node.of("op", one.op().name(), wires).withAttributes(one.attributes()))
        .build();
  }

  private static Node source(String id, Tensor value, Map<String, Tensor> feeds) {
    if (!value.dtype().isFloating()) {
      return Node.of(id, "Constant").with(Constant.VALUE, value);
    }
    feeds.put(id, value);
    return Node.of(id, "Input").with(Input.DTYPE, value.dtype()).with(Input.SHAPE, value.shape());
  }

  /// Whole numbers and booleans exactly, floating ones to their precision, NaN only by NaN.
  private static void assertClose(Tensor expected, Tensor actual, String what) {
    assertEquals(expected.shape(), actual.shape(), what);
    for (long i = 0; i < expected.elements(); i++) {
      if (!expected.dtype().isFloating()) {
        assertEquals(expected.type(), actual.type(), what);
        assertEquals(expected.getLong(i), actual.getLong(i), what + "[" + i + "]");
      } else if (Double.compare(expected.get(i), actual.get(i)) != 0) {
        double allowed = expected.type().dtype().sizeBytes() == 4 ? 1e-5 : 1e-11;
        double scale = Math.max(1, Math.abs(expected.get(i)));
        assertEquals(expected.get(i), actual.get(i), allowed * scale, what + "[" + i + "]");
      }
    }
  }
}
