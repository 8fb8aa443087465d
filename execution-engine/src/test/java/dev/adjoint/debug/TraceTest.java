// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final Tensor VALUE = Tensor.floats(Shape.of(1), 7);
  private static final Tensor FIRST = Tensor.floats(Shape.of(1), 1);
  private static final Tensor SECOND = Tensor.floats(Shape.of(1), 3);
  private static final Tensor SUM = Tensor.floats(Shape.of(1), 4);

  private final Trace trace = new Trace();

  private void record(Phase phase, String node, Contribution... parts) {
    trace.record(
        new TraceStep(
            trace.steps().size(),
            phase,
            node,
            "Op",
            new LinkedHashMap<>(),
            new LinkedHashMap<>(Map.of("Y", VALUE)),
            new LinkedHashMap<>(),
            List.of(parts),
            0));
  }

  private void recordAll() {
    record(Phase.FORWARD, "y");
    record(Phase.BACKWARD, "b", new Contribution("A", "x", FIRST, FIRST));
    record(Phase.BACKWARD, "a", new Contribution("A", "x", SECOND, SUM));
  }

  @Test
  void showsAGradientAsFarAsTheCursorHasCome() {
    recordAll();
    assertSame(SUM, trace.gradient("x").orElseThrow());
    trace.moveTo(1);
    assertSame(FIRST, trace.gradient("x").orElseThrow());
    assertEquals(1, trace.contributions("x").size());
    trace.moveTo(0);
    assertTrue(trace.gradient("x").isEmpty());
    assertSame(VALUE, trace.value(PortRef.of("y")).orElseThrow());
    trace.moveTo(-1);
    assertTrue(trace.value(PortRef.of("y")).isEmpty());
    assertTrue(trace.current().isEmpty());
  }

  @Test
  void findsAStepByNodeAndPhase() {
    recordAll();
    assertEquals(OptionalInt.of(2), trace.find("a", Phase.BACKWARD));
    assertEquals(OptionalInt.empty(), trace.find("a", Phase.FORWARD));
  }

  @Test
  void recordsOnlyAtTheEnd() {
    recordAll();
    trace.moveTo(0);
    assertThrows(IllegalStateException.class, this::recordAll);
    assertThrows(IndexOutOfBoundsException.class, () -> trace.moveTo(3));
  }
}
