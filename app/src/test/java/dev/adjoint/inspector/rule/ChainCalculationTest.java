// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.NodeAt;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainCalculationTest {
  private final Backend device = Devices.open("reference", 1);

  @AfterEach
  void close() {
    device.close();
  }

  /// What the rule of a node with one operand says of an element.
  private ChainStudy study(String op, Tensor x, Tensor upstream, Tensor result, long element) {
    Node node = Node.of("y", op, "x");
    NodeAt moment =
        new NodeAt(
            node,
            StandardOps.CATALOG.find(op).orElseThrow(),
            List.of(Optional.of(x)),
            Map.of(),
            false,
            7);
    ChainRule rule =
        new ChainRule(
            "x",
            new ChainRule.Target.OnWire(new Wire(PortRef.of("x"), "y", 0)),
            List.of(),
            Optional.of(result),
            List.of(),
            new TreeMap<>(Map.of(0, upstream)),
            List.of(),
            Optional.of(moment));
    try (ChainCalculation calculation = new ChainCalculation(rule, device)) {
      return calculation.study(OptionalLong.of(element));
    }
  }

  private static Tensor vector(float... values) {
    return Tensor.floats(Shape.of(values.length), values);
  }

  @Test
  void anElementOfAnElementwiseOpIsOneProductAlsoWhereOthersAreInfinite() {
    float infinite = Float.POSITIVE_INFINITY;
    ChainStudy study =
        study("Log", vector(2, 0, 0), vector(1, 1, 0.5f), vector(0.5f, infinite, infinite), 0);
    assertInstanceOf(Local.Factors.class, study.local().orElseThrow());
    Element first = study.element().orElseThrow();
    assertEquals(1, first.count(), first.toString());
    assertEquals(0.5, first.derived());
    assertTrue(first.matches() && study.check().matches(), study.toString());
    Element second =
        study("Log", vector(2, 0, 0), vector(1, 1, 0.5f), vector(0.5f, infinite, infinite), 1)
            .element()
            .orElseThrow();
    assertEquals(1, second.count(), second.toString());
    assertEquals(Double.POSITIVE_INFINITY, second.derived());
    assertTrue(second.matches());
  }

  @Test
  void anInfiniteElementIsNoneThatIsNotANumber() {
    assertTrue(Check.close(Double.NaN, Double.NaN, 1));
    assertTrue(Check.close(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 1));
    assertFalse(Check.close(Double.NaN, Double.POSITIVE_INFINITY, 1));
    double allowed = Double.POSITIVE_INFINITY;
    assertFalse(Check.close(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, allowed));
    assertFalse(Check.close(1, Double.POSITIVE_INFINITY, allowed), "of a sum with infinite terms");
  }
}
