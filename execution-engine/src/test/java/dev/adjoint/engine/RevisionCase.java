// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// A run that one goes to and fro in, its graph edited, and the same from the start to compare
/// with.
abstract class RevisionCase {
  final Backend backend = Devices.open("cpu", 1);
  final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  /// Two branches of a sum: `left = x · k`, `right = tanh(w)`; `loss = Σ (left + right)`.
  static Graph branches(double k) {
    return Graph.builder("branches")
        .node(Lecture.input("x", 3))
        .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, k)))
        .node(Lecture.parameter("w", 3))
        .node(Node.of("left", "Mul", "x", "k"))
        .node(Node.of("right", "Tanh", "w"))
        .node(Node.of("both", "Add", "left", "right"))
        .node(Node.of("loss", "ReduceSum", "both").with(ReduceSum.KEEPDIMS, false))
        .output("loss")
        .build();
  }

  static RunRequest request(long iteration) {
    return RunRequest.fetch(
        List.of(PortRef.of("loss")),
        Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> i + iteration)));
  }

  TimeTravel travel(Graph graph, Iterations iterations) {
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    return new TimeTravel(session, Optional.of(PortRef.of("loss")), iterations);
  }

  Amendment edited(Graph graph, Iterations iterations) {
    return new Amendment(
        Inference.of(graph, StandardOps.CATALOG),
        iterations,
        Optional.of(PortRef.of("loss")),
        Map.of(),
        Map.of());
  }

  Amendment set(Map<String, Tensor> states, Map<String, Tensor> feeds) {
    return new Amendment(
        sessions.getFirst().types(),
        RevisionCase::request,
        Optional.of(PortRef.of("loss")),
        states,
        feeds);
  }

  static List<String> computed(TimeTravel travel) {
    return travel.now().computedSteps().stream().map(s -> s.phase() + " " + s.node()).toList();
  }

  /// Everything that is seen now is what a run of the edited graph gives from the start.
  static void assertAsFromScratch(TimeTravel edited, TimeTravel scratch) {
    scratch.seek(edited.iteration(), edited.now().done());
    assertEquals(scratch.now().schedule(), edited.now().schedule());
    for (int i = 0; i < scratch.now().done(); i++) {
      var expected = scratch.now().step(i);
      var actual = edited.now().step(i);
      assertEquals(expected.node(), actual.node());
      expected
          .outputs()
          .forEach(
              (port, t) ->
                  assertTrue(
                      t.sameAs(actual.outputs().get(port)), () -> expected + " but " + actual));
      expected
          .inputs()
          .forEach(
              (port, t) ->
                  assertTrue(
                      t.sameAs(actual.inputs().get(port)),
                      () -> "inputs " + expected + " but " + actual));
      for (int part = 0; part < expected.contributions().size(); part++) {
        var one = expected.contributions().get(part);
        var other = actual.contributions().get(part);
        assertEquals(one.target(), other.target());
        assertTrue(one.gradient().sameAs(other.gradient()), () -> one + " but " + other);
        assertTrue(one.total().sameAs(other.total()), () -> one + " but " + other);
      }
    }
  }
}
