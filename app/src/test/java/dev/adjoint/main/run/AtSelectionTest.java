// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Scope;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.Breakmarks;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.RunViewModel;
import dev.adjoint.session.SetBreakpoint;
import dev.adjoint.text.TextForm;
import dev.adjoint.unroll.Copy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtSelectionTest {
  private static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));
  private static final String SCAN =
      "x:f32[3] = Input()\ns:f32[] = Input()\n"
          + "l = Scan(s, x, num_scan_inputs=1, body=(sum:f32[], v:f32[]) {\n"
          + "  n = Add(sum, v); d = Add(n, n); out n, d })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final RunViewModel run =
      new RunViewModel(document, (content, file, iteration) -> Map.of(), FxBridge.toWindow());
  private final AtSelection orders = new AtSelection(document, run);

  @BeforeEach
  void open() throws Exception {
    document.show(TextForm.parse(SCAN, StandardOps.CATALOG));
  }

  @AfterEach
  void close() {
    run.close();
  }

  private List<SetBreakpoint> breakpoints() {
    return run.breakpoints().listProperty().get();
  }

  private static String copyOf(DrawnBreaks drawn, long iteration, String node) {
    return drawn.copies().entrySet().stream()
        .filter(each -> each.getValue().equals(new Copy(iteration, node)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBreakpointInABodyLiesInThatBody() {
    document.lookAt(BODY);
    document.select(Selection.ofNode("n"));
    orders.toggleBreakpoint(true);
    orders.watch(false);
    assertEquals(new BreakPlace.OnNode(BODY, "n"), breakpoints().getFirst().place());
    assertEquals("l/n", run.watches().listProperty().get().getFirst().expression().text());
  }

  @Test
  void onALoopDrawnOutItIsMeantForTheIterationThatTheCopyStandsIn() {
    document.sight().unroll(BODY);
    DrawnBreaks drawn = DrawnBreaks.of(document).orElseThrow();
    String second = copyOf(drawn, 1, "n");
    document.select(Selection.ofNode(second));
    orders.toggleBreakpoint(false);
    SetBreakpoint set = breakpoints().getFirst();
    assertEquals(new BreakPlace.OnNode(BODY, "n"), set.place());
    assertEquals(OptionalLong.of(1), set.iteration());
    Breakmarks marks = drawn.marks(breakpoints());
    assertTrue(marks.at(second).value().isPresent());
    assertTrue(marks.at(copyOf(drawn, 0, "n")).value().isEmpty());
    orders.toggleBreakpoint(false);
    assertEquals(List.of(), breakpoints());
  }

  @Test
  void runsToTheIterationThatTheCopyStandsIn() {
    document.sight().unroll(BODY);
    DrawnBreaks drawn = DrawnBreaks.of(document).orElseThrow();
    document.select(Selection.ofNode(copyOf(drawn, 2, "n")));
    Scope third = new Scope(BODY, OptionalLong.of(2));
    assertEquals(Optional.of(new Goal(third, "n", Phase.FORWARD)), orders.goal());
    document.select(Selection.NONE);
    assertEquals(Optional.empty(), orders.goal());
  }

  @Test
  void oneOfEveryIterationIsSeenOnAllCopies() {
    Wire wire = new Wire(PortRef.of("n"), "d", 0);
    run.breakpoints().toggle(new BreakPlace.OnNode(BODY, "d"), true);
    run.breakpoints().toggle(new BreakPlace.OnWire(BODY, wire), false);
    document.sight().unroll(BODY);
    DrawnBreaks drawn = DrawnBreaks.of(document).orElseThrow();
    Breakmarks marks = drawn.marks(breakpoints());
    for (long iteration = 0; iteration < 3; iteration++) {
      String copy = copyOf(drawn, iteration, "d");
      assertTrue(marks.at(copy).gradient().isPresent());
      Wire drawnWire = new Wire(PortRef.of(copyOf(drawn, iteration, "n")), copy, 0);
      assertTrue(marks.at(drawnWire).value().isPresent());
    }
  }
}
