// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardOpsTest {

  @Test
  void listIsSortedByName() {
    List<String> names = StandardOps.OPS.stream().map(OpDef::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
  }

  @Test
  void everyOpIntroducesItself() {
    for (OpDef op : StandardOps.OPS) {
      assertTrue(!op.summary().isBlank() && op.summary().length() <= 60, op + ": " + op.summary());
      assertTrue(!op.summary().endsWith("."), op + ": a summary is no sentence");
      assertTrue(!op.formula().isBlank(), op + " has no formula");
      assertTrue(op.since() >= 1, op + " has no version");
    }
  }

  @Test
  void differentiableOpsStateTheChainRule() {
    for (OpDef op : StandardOps.OPS) {
      switch (op.gradient()) {
        case Gradient.None(String reason) -> {
          assertTrue(reason.length() > 10, op + " gives no reason");
          assertEquals(List.of(), op.chainRule(), op + " is not differentiable");
        }
        case Gradient.Rule rule ->
            assertTrue(
                op.chainRule().stream().anyMatch(line -> line.startsWith("∂L/∂")),
                op + " has a rule and no words for it");
        case Gradient.Derived derived -> {
          assertTrue(op.decomposition().isPresent(), op + " has nothing to derive from");
          assertTrue(!op.chainRule().isEmpty(), op + " has no words for its gradient");
        }
      }
    }
  }

  @Test
  void everyAttributeIsExplained() {
    for (OpDef op : StandardOps.OPS) {
      for (Attribute<?> attribute : op.attributes()) {
        assertTrue(!attribute.doc().isBlank(), op + "." + attribute);
      }
    }
  }

  @Test
  void namesWithinAnOpDiffer() {
    for (OpDef op : StandardOps.OPS) {
      List<String> inputs = op.inputs().stream().map(InputPort::name).toList();
      List<String> outputs = op.outputs().stream().map(OutputPort::name).toList();
      List<String> attributes = op.attributes().stream().map(Attribute::name).toList();
      for (List<String> names : List.of(inputs, outputs, attributes)) {
        assertEquals(names.size(), Set.copyOf(names).size(), op + " " + names);
      }
    }
  }

  @Test
  void onlyTheLastInputIsVariadicAndRequiredOnesComeFirst() {
    for (OpDef op : StandardOps.OPS) {
      List<InputPort> ports = op.inputs();
      for (int i = 0; i + 1 < ports.size(); i++) {
        assertTrue(!ports.get(i).variadic(), op + "." + ports.get(i).name());
        assertTrue(!ports.get(i).optional() || ports.get(i + 1).minimum() == 0, op.name());
      }
    }
  }

  @Test
  void paletteShowsNoInternalOp() {
    Set<String> internal =
        StandardOps.OPS.stream()
            .filter(op -> op.category() == Category.INTERNAL)
            .map(OpDef::name)
            .collect(Collectors.toSet());
    assertTrue(Stream.of("Maximum", "Minimum", "SliceGradient").allMatch(internal::contains));
    assertTrue(Stream.of("Max", "Min", "Slice").noneMatch(internal::contains));
  }
}
