// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Condition;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.BreakPlace;
import dev.adjoint.session.Breakpoints;
import dev.adjoint.session.NodePlace;
import dev.adjoint.session.SetBreakpoint;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakpointsViewModelTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final Breakpoints breakpoints = new Breakpoints(document);
  private final List<NodePlace> revealed = new ArrayList<>();
  private final BreakpointsViewModel model =
      new BreakpointsViewModel(
          document, breakpoints, new Messages(Language.ENGLISH), revealed::add);

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("two")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 2))))
            .node(Node.of("z2", "MatMul", "x", "x"))
            .build());
  }

  private SetBreakpoint only() {
    return breakpoints.listProperty().get().getFirst();
  }

  @Test
  void saysWhereEachSits() {
    breakpoints.toggle(new BreakPlace.OnNode("z2"), true);
    breakpoints.toggle(new BreakPlace.OnWire(new Wire(PortRef.of("x"), "z2", 1)), false);
    model.addAnywhere();
    assertEquals(
        List.of("MatMul z2", "x → z2 · B", "all nodes"),
        model.rows().getValue().stream().map(model::place).toList());
    model.rows().getValue().forEach(model::reveal);
    assertEquals(List.of(NodePlace.of("z2"), NodePlace.of("z2")), revealed);
  }

  @Test
  void aConditionBeginsWithItsUsualNumberAndTakesWhatIsTyped() {
    breakpoints.toggle(new BreakPlace.OnNode("z2"), false);
    long id = only().id();
    assertEquals("", model.number(only()));
    model.setKind(id, ConditionKind.DEAD);
    assertEquals("50", model.number(only()));
    assertEquals(Optional.empty(), model.setNumber(id, " 30 %"));
    assertEquals(new Condition.DeadAbove(0.3), only().condition());
    assertEquals("30", model.number(only()));
    model.setKind(id, ConditionKind.BELOW);
    assertEquals(Optional.empty(), model.setNumber(id, "1e-7"));
    assertEquals(new Condition.MagnitudeBelow(1e-7), only().condition());
    assertEquals("1e-7", model.number(only()));
  }

  @Test
  void whatIsNoLimitIsSaidAndChangesNothing() {
    breakpoints.toggle(new BreakPlace.OnNode("z2"), false);
    long id = only().id();
    model.setKind(id, ConditionKind.SATURATED);
    Condition before = only().condition();
    for (String wrong : List.of("", "much", "-1", "NaN", "1e999", "100")) {
      assertTrue(model.setNumber(id, wrong).isPresent(), wrong);
    }
    assertEquals(before, only().condition());
    assertEquals(
        Optional.of("‘much’ is no number. Write one such as 0.001 or 1e-6."),
        model.setNumber(id, "much"));
  }

  @Test
  void everyKindIsThatOfItsOwnCondition() {
    for (ConditionKind kind : ConditionKind.values()) {
      assertEquals(kind, ConditionKind.of(kind.usual()));
      assertEquals(
          kind.unit() != ConditionKind.Unit.NONE, ConditionKind.number(kind.usual()).isPresent());
    }
  }
}
