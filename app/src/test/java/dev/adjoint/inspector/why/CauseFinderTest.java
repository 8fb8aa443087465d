// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Ports;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One planted fault for each kind of cause.
class CauseFinderTest {
  private static final Backend REFERENCE = Devices.open("reference", 1);

  private final Graph.Builder graph = Graph.builder("fault");
  private final Map<String, Tensor> feeds = new HashMap<>();

  private void input(String id, float... values) {
    graph.node(
        Node.of(id, "Input").with("shape", new AttributeValue.Dims(Shape.of(values.length))));
    feeds.put(id, Tensor.floats(Shape.of(values.length), values));
  }

  private void node(String id, String op, String... inputs) {
    graph.node(Node.of(id, op, inputs));
  }

  private void constant(String id, Tensor value) {
    graph.node(Node.of(id, "Constant").with(Constant.VALUE, value));
  }

  /// Ends in `loss`, the sum of `of`.
  private Graph summed(String of) {
    graph.node(Node.of("loss", "ReduceSum", of).with("keepdims", new AttributeValue.Int(0)));
    return graph.output("loss").build();
  }

  private record Measured(
      Map<PortRef, Tensor> values, Map<PortRef, Tensor> gradients, Map<Wire, Tensor> contributions)
      implements MeasuredRun {
    @Override
    public Optional<Tensor> value(PortRef ref) {
      return Optional.ofNullable(values.get(ref));
    }

    @Override
    public Optional<Tensor> gradient(PortRef ref) {
      return Optional.ofNullable(gradients.get(ref));
    }

    @Override
    public Optional<Tensor> contribution(Wire wire) {
      return Optional.ofNullable(contributions.get(wire));
    }

    @Override
    public Optional<PortRef> loss() {
      return Optional.of(PortRef.of("loss"));
    }
  }

  private Optional<Cause> find(String value, Graph built) {
    Inference types = Inference.of(built, StandardOps.CATALOG);
    try (Session session = new Session(built, StandardOps.CATALOG, REFERENCE, Mode.EAGER, 1)) {
      Debugger run =
          session.debug(
              RunRequest.fetch(List.of(PortRef.of("loss")), feeds),
              Optional.of(PortRef.of("loss")));
      Measured measured = new Measured(new HashMap<>(), new HashMap<>(), new HashMap<>());
      run.sources().forEach((ref, source) -> measured.values().put(ref, source.value()));
      for (Optional<TraceStep> step = run.stepForward();
          step.isPresent();
          step = run.stepForward()) {
        collect(step.get(), built, measured);
      }
      run.gradient("loss").ifPresent(g -> measured.gradients().put(PortRef.of("loss"), g));
      return new CauseFinder(types, measured, new Movement(REFERENCE)).find(PortRef.of(value));
    }
  }

  private static void collect(TraceStep step, Graph built, Measured into) {
    Node node = built.node(step.node()).orElseThrow();
    if (step.phase() != Phase.BACKWARD) {
      int output = 0;
      for (Tensor value : step.outputs().values()) {
        into.values().put(new PortRef(step.node(), output++), value);
      }
      return;
    }
    List<String> ports = Ports.inputs(node, StandardOps.CATALOG.find(node.op()));
    for (Contribution part : step.contributions()) {
      int port = ports.indexOf(part.port());
      into.contributions()
          .put(new Wire(node.input(port).orElseThrow(), node.id(), port), part.gradient());
      into.gradients().put(PortRef.parse(part.target()), part.total());
    }
  }

  private void assertCause(String culprit, String reason, Optional<Cause> found) {
    assertTrue(found.isPresent(), "no cause");
    assertEquals(culprit + " " + reason, found.get().culprit() + " " + found.get().reason().key());
  }

  @Test
  void aHealthyGradientNeedsNoExplanation() {
    input("x", 1, 2);
    node("y", "Relu", "x");
    assertEquals(Optional.empty(), find("x", summed("y")));
  }

  @Test
  void deadUnits() {
    input("x", -1, -2, -3);
    node("s", "Identity", "x");
    node("h", "Relu", "s");
    node("y", "Exp", "h");
    Optional<Cause> found = find("x", summed("y"));
    assertCause("h", "dead", found);
    assertEquals(List.of(3L), found.orElseThrow().reason().numbers());
    assertEquals(
        List.of(new Wire(PortRef.of("x"), "s", 0), new Wire(PortRef.of("s"), "h", 0)),
        List.copyOf(found.orElseThrow().path()));
  }

  @Test
  void saturatedSigmoid() {
    input("x", 30, 40);
    node("h", "Sigmoid", "x");
    assertCause("h", "saturated", find("x", summed("h")));
  }

  @Test
  void saturatedTanh() {
    input("x", 40, -50);
    node("h", "Tanh", "x");
    assertCause("h", "saturated", find("x", summed("h")));
  }

  @Test
  void factorZero() {
    input("x", 1, 2);
    constant("zero", Tensor.floats(Shape.of(2), 0, 0));
    node("y", "Mul", "x", "zero");
    Optional<Cause> found = find("x", summed("y"));
    assertCause("y", "zero-factor", found);
    assertEquals(List.of("zero"), found.orElseThrow().reason().numbers());
  }

  @Test
  void noWayToTheLoss() {
    input("x", 1, 2);
    input("z", 1, 2);
    node("aside", "Relu", "x");
    assertCause("x", "no-way", find("x", summed("z")));
  }

  @Test
  void anOpThatLetsNoGradientThrough() {
    input("x", 1, 2);
    input("z", 1, 2);
    node("more", "Greater", "x", "z");
    node("y", "Where", "more", "z", "z");
    assertCause("more", "cut", find("x", summed("y")));
  }

  @Test
  void rowsThatAreNeverGathered() {
    input("x", 1, 2);
    input("z", 1, 2);
    graph.node(Node.of("all", "Concat", "x", "z").with(Concat.AXIS, 0L));
    constant("which", Tensor.vector(2, 3));
    node("some", "Gather", "all", "which");
    assertCause("some", "not-selected", find("x", summed("some")));
  }

  @Test
  void softmaxThatIsCertain() {
    input("x", 200, 0, 0);
    node("p", "Softmax", "x");
    node("y", "Mul", "p", "p");
    assertCause("p", "certain", find("x", summed("y")));
  }

  @Test
  void logarithmNearZero() {
    input("x", 1e-9f, 1);
    node("y", "Log", "x");
    Optional<Cause> found = find("x", summed("y"));
    assertCause("y", "near-zero", found);
    assertEquals(Symptom.HUGE, found.orElseThrow().symptom());
  }

  @Test
  void quotientByZeroBreaks() {
    input("x", 1, 2);
    input("d", 0, 1);
    node("q", "Div", "x", "d");
    Optional<Cause> found = find("x", summed("q"));
    assertCause("q", "near-zero", found);
    assertEquals(Symptom.BROKEN, found.orElseThrow().symptom());
  }

  @Test
  void manyLargeFactorsNameTheLargest() {
    input("x", 1, 1);
    String last = "x";
    for (int i = 0; i < 5; i++) {
      constant("c" + i, Tensor.floats(Shape.of(2), i == 3 ? 9 : 6, i == 3 ? 9 : 6));
      node("m" + i, "Mul", last, "c" + i);
      last = "m" + i;
    }
    Optional<Cause> found = find("x", summed(last));
    assertEquals("m3", found.orElseThrow().culprit());
    assertEquals(Symptom.HUGE, found.orElseThrow().symptom());
  }

  @Test
  void manySmallFactorsFade() {
    input("x", 1, 1);
    String last = "x";
    for (int i = 0; i < 12; i++) {
      constant("c" + i, Tensor.floats(Shape.of(2), 0.2f, 0.2f));
      node("m" + i, "Mul", last, "c" + i);
      last = "m" + i;
    }
    Optional<Cause> found = find("x", summed(last));
    assertEquals("fades", found.orElseThrow().reason().key());
    assertEquals(Symptom.TINY, found.orElseThrow().symptom());
  }

  @Test
  void aLossWithNothingLeftToLearn() {
    input("x", 1, 2);
    input("t", 1, 2);
    node("loss", "MeanSquaredError", "x", "t");
    assertCause("loss", "no-loss", find("x", graph.output("loss").build()));
  }

  @Test
  void aLongChainIsWalkedWithoutRecursion() {
    input("x", -1, -1);
    node("n0", "Relu", "x");
    for (int i = 1; i < 3000; i++) {
      node("n" + i, "Identity", "n" + (i - 1));
    }
    assertCause("n0", "dead", find("x", summed("n2999")));
  }
}
