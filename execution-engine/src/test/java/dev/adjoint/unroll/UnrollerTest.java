// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnrollerTest {

  private static Inference types(String text) throws Exception {
    return Inference.of(TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG);
  }

  private static Unrolled unrolled(LoopSamples sample, Shown shown) throws Exception {
    return Unroller.of(types(sample.text()), "l", shown).orElseThrow();
  }

  private static RunResult run(
      Graph graph, Mode mode, Map<String, Tensor> feeds, Optional<Differentiate> gradients) {
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 3)) {
      RunRequest request = RunRequest.fetch(graph.outputs(), feeds);
      return session.run(gradients.map(request::with).orElse(request));
    }
  }

  @ParameterizedTest
  @EnumSource(LoopSamples.class)
  void anUnrolledLoopComputesWhatTheLoopDoes(LoopSamples sample) throws Exception {
    agree(sample, new Shown(sample.count(), sample.count(), 0), Mode.COMPILED);
  }

  @ParameterizedTest
  @EnumSource(LoopSamples.class)
  void soItDoesWithItsMiddleFolded(LoopSamples sample) throws Exception {
    agree(sample, new Shown(sample.count(), 2, 3), Mode.EAGER);
  }

  private static void agree(LoopSamples sample, Shown shown, Mode mode) throws Exception {
    Graph loop = TextForm.parse(sample.text(), StandardOps.CATALOG);
    Graph drawn = unrolled(sample, shown).graph();
    assertFalse(Inference.of(drawn, StandardOps.CATALOG).hasErrors());
    RunResult expected = run(loop, Mode.EAGER, sample.feeds(), Optional.empty());
    RunResult actual = run(drawn, mode, sample.feeds(), Optional.empty());
    for (int i = 0; i < loop.outputs().size(); i++) {
      Tensor value = expected.value(loop.outputs().get(i).toString());
      PortRef here = drawn.outputs().get(i);
      assertClose(value, actual.value(here.toString()));
      if (value.shape().rank() > 0) {
        slopes(sample, loop, loop.outputs().get(i), drawn, here, value, mode);
      }
    }
  }

  private static void slopes(
      LoopSamples sample,
      Graph loop,
      PortRef there,
      Graph drawn,
      PortRef here,
      Tensor value,
      Mode mode) {
    Tensor up = Tensor.of(value.dtype(), value.shape(), i -> Math.cos(i));
    List<String> inputs = sample.feeds().keySet().stream().sorted().toList();
    RunResult expected = run(loop, Mode.EAGER, sample.feeds(), by(there, inputs, up));
    RunResult actual = run(drawn, mode, sample.feeds(), by(here, inputs, up));
    inputs.forEach(input -> assertClose(expected.gradient(input), actual.gradient(input)));
  }

  private static Optional<Differentiate> by(PortRef of, List<String> inputs, Tensor up) {
    return Optional.of(new Differentiate(of, inputs, Optional.of(up)));
  }

  private static void assertClose(Tensor expected, Tensor actual) {
    assertEquals(expected.shape(), actual.shape());
    double most = 1;
    for (double each : expected.toDoubles()) {
      most = Math.max(most, Math.abs(each));
    }
    assertArrayEquals(expected.toDoubles(), actual.toDoubles(), 1e-5 * most);
  }

  @Test
  void eachIterationIsABlockOfItsNodes() throws Exception {
    Unrolled drawn = unrolled(LoopSamples.RECURRENT, new Shown(10, 2, 1));
    assertEquals(
        List.of("t = 0", "t = 1", "t = 2 … 8", "t = 9"),
        drawn.graph().blocks().stream().map(Block::title).toList());
    assertEquals(List.of("x[1]", "m[1]", "s[1]", "g[1]"), drawn.graph().blocks().get(1).nodes());
    assertEquals(Optional.of("l[2 … 8]"), drawn.between());
    assertEquals(List.of("h0", "xs", "w"), List.copyOf(drawn.outside().keySet()));
    assertEquals(Map.of("g[ ]", 1), drawn.stacks());
  }

  @Test
  void statesLeadFromEachIterationToTheNext() throws Exception {
    Unrolled drawn = unrolled(LoopSamples.RECURRENT, new Shown(10, 2, 1));
    assertEquals(List.of("h0", "w"), wires(drawn, "m[0]"));
    assertEquals(List.of("g[0]", "w"), wires(drawn, "m[1]"));
    assertEquals(List.of("g[1]", "x[2 … 8]", "w"), wires(drawn, "l[2 … 8]"));
    assertEquals(List.of("l[2 … 8]", "w"), wires(drawn, "m[9]"));
    assertEquals(List.of("g[0]", "g[1]", "l[2 … 8]:1", "g[9]"), wires(drawn, "g[ ]"));
  }

  private static List<String> wires(Unrolled drawn, String node) {
    Node found = drawn.graph().node(node).orElseThrow();
    return found.inputs().stream().map(wire -> wire.map(PortRef::toString).orElse("-")).toList();
  }

  @Test
  void everyNodeKnowsWhatItIsACopyOf() throws Exception {
    Unrolled drawn = unrolled(LoopSamples.RECURRENT, new Shown(10, 2, 1));
    assertEquals(new Copy(9, "m"), drawn.copies().get("m[9]"));
    assertEquals(new Copy(1, "x"), drawn.copies().get("x[1]"));
    Column last = drawn.column(9).orElseThrow();
    assertEquals(PortRef.of("l[2 … 8]"), last.at(PortRef.of("h")));
    assertEquals(PortRef.of("w"), last.at(PortRef.of("w")));
    assertEquals(PortRef.of("g[9]"), last.at(PortRef.of("g")));
  }

  @Test
  void howOftenALoopRunsIsKnownWhereTheGraphSaysSo() throws Exception {
    assertEquals(OptionalLong.of(10), Loops.count(types(LoopSamples.RECURRENT.text()), "l"));
    assertEquals(OptionalLong.of(11), Loops.count(types(LoopSamples.BACKWARDS.text()), "l"));
    assertEquals(OptionalLong.of(12), Loops.count(types(LoopSamples.COUNTED.text()), "l"));
    assertEquals(OptionalLong.empty(), Loops.count(types(LoopSamples.WHILE.text()), "l"));
    String handedOn =
        "n = Constant(value=3, dtype=\"int64\")\n"
            + "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
            + "x:f32[2] = Input()\n"
            + "l = Loop(n, t, x, body=(i:i64[], c:bool[], v:f32[2]) { w = Exp(v); out c, w })\n"
            + "out l";
    assertEquals(OptionalLong.of(3), Loops.count(types(handedOn), "l"));
  }

  @Test
  void onlyLoopsThatCouldRunAreUnrolled() throws Exception {
    Inference types = types("x:f32[2] = Input()\ny = Exp(x)\nl = Loop(-, -, x)\nout y");
    assertFalse(Loops.canUnroll(types, "y"));
    assertFalse(Loops.canUnroll(types, "l"));
    assertFalse(Loops.canUnroll(types, "nobody"));
    assertTrue(Loops.canUnroll(types(LoopSamples.WHILE.text()), "l"));
  }

  @Test
  void aLoopThatNeverRunsHandsOn() throws Exception {
    Unrolled drawn = unrolled(LoopSamples.COUNTED, Shown.usual(0));
    assertEquals(List.of(PortRef.of("a"), PortRef.of("b")), drawn.graph().outputs());
    assertEquals(List.of(), drawn.graph().blocks());
  }

  @Test
  void ofManyIterationsTheFirstAndTheLastAreShown() {
    assertEquals(new Shown(8, 8, 0), Shown.usual(8));
    assertEquals(new Shown(9, 4, 3), Shown.usual(9));
    assertEquals(new Shown(1000, 12, 3), Shown.atMost(1000, 16));
    assertEquals(
        List.of(0L, 1L, 2L, 3L, 997L, 998L, 999L), Shown.usual(1000).iterations().boxed().toList());
    assertTrue(Shown.usual(1000).shows(998));
    assertFalse(Shown.usual(1000).shows(500));
    assertFalse(Shown.usual(8).shows(8));
    assertThrows(IllegalArgumentException.class, () -> new Shown(3, 2, 2));
  }
}
