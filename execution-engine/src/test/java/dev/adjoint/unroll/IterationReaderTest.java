// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.IterationReader;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.engine.TimeTravel;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The numbers of every iteration, against those of the same loop drawn out and run as a graph.
class IterationReaderTest {

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  /// The sum of the squares of all outputs is its loss.
  private TimeTravel travel(Graph graph, Map<String, Tensor> feeds) {
    Graph.Builder squared = graph.toBuilder();
    String sum = "";
    for (int i = 0; i < graph.outputs().size(); i++) {
      String out = graph.outputs().get(i).toString();
      squared.node(Node.of("square" + i, "Mul", out, out));
      squared.node(
          Node.of("sum" + i, "ReduceSum", "square" + i)
              .with("keepdims", new AttributeValue.Int(0)));
      if (i > 0) {
        squared.node(Node.of("loss" + i, "Add", sum, "sum" + i));
      }
      sum = i > 0 ? "loss" + i : "sum0";
    }
    PortRef loss = PortRef.of(sum);
    Graph whole = squared.outputs(List.of(loss)).build();
    Session session = new Session(whole, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    RunRequest request = RunRequest.fetch(List.of(loss), feeds);
    return new TimeTravel(session, Optional.of(loss), iteration -> request);
  }

  private static Graph loop(LoopSamples sample) throws Exception {
    return TextForm.parse(sample.text(), StandardOps.CATALOG);
  }

  private static Unrolled drawn(LoopSamples sample) throws Exception {
    Inference types = Inference.of(loop(sample), StandardOps.CATALOG);
    return Unroller.of(types, "l", new Shown(sample.count(), sample.count(), 0)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(LoopSamples.class)
  void everyIterationHasTheNumbersOfTheLoopDrawnOut(LoopSamples sample) throws Exception {
    Unrolled drawn = drawn(sample);
    Debugger truth = travel(drawn.graph(), sample.feeds()).now();
    truth.seek(Integer.MAX_VALUE, () -> false);
    Debugger run = travel(loop(sample), sample.feeds()).now();
    run.seek(Integer.MAX_VALUE, () -> false);
    List<Long> seen = new ArrayList<>();
    try (IterationReader reader = IterationReader.of(run, "l").orElseThrow()) {
      assertEquals(sample.count(), reader.count());
      assertTrue(reader.areBackward());
      reader.read(
          t -> true,
          (iteration, t) -> {
            seen.add(t);
            agree(drawn.column(t).orElseThrow(), iteration, truth);
          });
    }
    assertEquals(LongStream.range(0, sample.count()).boxed().toList().reversed(), seen);
  }

  private static void agree(Column column, Debugger iteration, Debugger truth) {
    for (Node node : iteration.types().graph().nodes()) {
      PortRef here = column.at(PortRef.of(node.id()));
      Optional<Tensor> value = iteration.value(PortRef.of(node.id()));
      boolean run = truth.value(here).isPresent();
      if (run && value.isPresent()) {
        assertClose(truth.value(here).get(), value.get(), here);
      }
      boolean own = column.nodes().containsKey(node.id());
      assertTrue(!own || value.isPresent() || node.id().equals("c"), here.toString());
      Optional<Tensor> gradient = iteration.gradient(node.id());
      if (own && gradient.isPresent()) {
        assertClose(truth.gradient(here.toString()).orElseThrow(), gradient.get(), here);
      }
      boolean sloped = own && truth.gradient(here.toString()).isPresent();
      assertEquals(sloped, own && gradient.isPresent(), here.toString());
    }
  }

  private static void assertClose(Tensor expected, Tensor actual, PortRef where) {
    assertEquals(expected.shape(), actual.shape(), where.toString());
    double most = 1;
    for (double each : expected.toDoubles()) {
      most = Math.max(most, Math.abs(each));
    }
    assertArrayEquals(expected.toDoubles(), actual.toDoubles(), 1e-5 * most, where.toString());
  }

  @Test
  void gradientsAreThereOnceTheBackwardStepIsDone() throws Exception {
    Debugger run = travel(loop(LoopSamples.WHILE), LoopSamples.WHILE.feeds()).now();
    assertTrue(IterationReader.of(run, "l").isEmpty());
    run.runTo("l", Phase.FORWARD, () -> false);
    try (IterationReader reader = IterationReader.of(run, "l").orElseThrow()) {
      assertFalse(reader.areBackward());
      List<Long> seen = new ArrayList<>();
      reader.read(t -> t % 6 == 0, (iteration, t) -> seen.add(t));
      assertEquals(List.of(0L, 6L, 12L), seen);
    }
    run.stepBack();
    assertTrue(IterationReader.of(run, "l").isEmpty());
  }

  @Test
  void aWalkInsideTheLoopGoesOnUndisturbed() throws Exception {
    TimeTravel quiet = travel(loop(LoopSamples.RECURRENT), LoopSamples.RECURRENT.feeds());
    TimeTravel read = travel(loop(LoopSamples.RECURRENT), LoopSamples.RECURRENT.feeds());
    Walk alone = new Walk(quiet);
    Walk watched = new Walk(read);
    alone.into();
    watched.into();
    while (!quiet.now().isFinished()) {
      alone.into();
      watched.into();
      try (IterationReader reader = IterationReader.of(read.now(), "l").orElseThrow()) {
        reader.read(t -> true, (iteration, t) -> {});
      }
      assertEquals(alone.opened().map(o -> o.path()), watched.opened().map(o -> o.path()));
      var expected = alone.opened().flatMap(o -> o.current());
      var actual = watched.opened().flatMap(o -> o.current());
      expected.ifPresent(
          step -> {
            assertEquals(step.outputs().keySet(), actual.orElseThrow().outputs().keySet());
            step.outputs()
                .forEach(
                    (port, value) ->
                        assertArrayEquals(
                            value.toDoubles(), actual.get().outputs().get(port).toDoubles()));
          });
    }
  }
}
