// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Edits of a graph concern what depends on them and nothing else.
class RevisionTest extends RevisionCase {
  @Test
  void aConstantConcernsWhatDependsOnItForwardAndBackwardAndNothingElse() {
    TimeTravel travel = travel(branches(2), RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    Revision revision = travel.plan(edited(branches(5), RevisionCase::request));
    assertTrue(revision.staleValues().contains(PortRef.of("loss")));
    assertFalse(revision.staleValues().contains(PortRef.of("right")));
    assertTrue(revision.staleGradients().contains(PortRef.of("x")));
    travel.carryOut(revision);
    assertEquals(
        List.of("FORWARD left", "FORWARD both", "FORWARD loss", "BACKWARD left"), computed(travel));
    assertTrue(travel.now().isFinished());
    assertAsFromScratch(travel, travel(branches(5), RevisionCase::request));
  }

  @Test
  void anInputSetByHandConcernsItsBranch() {
    TimeTravel travel = travel(branches(2), RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    Tensor x = Tensor.floats(Shape.of(3), 9, 8, 7);
    travel.carryOut(travel.plan(set(Map.of(), Map.of("x", x))));
    assertEquals(
        List.of("FORWARD left", "FORWARD both", "FORWARD loss", "BACKWARD left"), computed(travel));
    assertTrue(x.sameAs(travel.now().value(PortRef.of("x")).orElseThrow()));
  }

  @Test
  void wiresMayChangeAndNodesComeAndGo() {
    TimeTravel travel = travel(branches(2), RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    Graph before = branches(2);
    Graph longer =
        before.toBuilder()
            .node(Node.of("extra", "Exp", "right"))
            .node(Node.of("both", "Add", "left", "extra"))
            .build();
    travel.carryOut(travel.plan(edited(longer, RevisionCase::request)));
    assertEquals(
        List.of(
            "FORWARD extra",
            "FORWARD both",
            "FORWARD loss",
            "BACKWARD both",
            "BACKWARD extra",
            "BACKWARD left",
            "BACKWARD right"),
        computed(travel).stream().sorted(RevisionTest::forwardFirst).toList());
    assertAsFromScratch(travel, travel(longer, RevisionCase::request));
    travel.carryOut(travel.plan(edited(before, RevisionCase::request)));
    assertAsFromScratch(travel, travel(before, RevisionCase::request));
  }

  /// The order among steps of one phase that do not depend on each other does not matter here.
  private static int forwardFirst(String one, String other) {
    boolean forward = one.startsWith("F");
    if (forward != other.startsWith("F")) {
      return forward ? -1 : 1;
    }
    return forward ? 0 : one.compareTo(other);
  }

  @Test
  void pathsThatJoinAddUpAnewWhereOneOfThemChanged() {
    Graph graph =
        Graph.builder("joined")
            .node(Lecture.input("x", 3))
            .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, 2)))
            .node(Node.of("a", "Exp", "x"))
            .node(Node.of("b", "Mul", "x", "k"))
            .node(Node.of("c", "Sigmoid", "x"))
            .node(Node.of("ab", "Add", "a", "b"))
            .node(Node.of("abc", "Add", "ab", "c"))
            .node(Node.of("loss", "ReduceSum", "abc").with(ReduceSum.KEEPDIMS, false))
            .output("loss")
            .build();
    Graph other =
        graph.toBuilder()
            .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, 3)))
            .build();
    TimeTravel travel = travel(graph, RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    travel.carryOut(travel.plan(edited(other, RevisionCase::request)));
    assertEquals(
        List.of("FORWARD b", "FORWARD ab", "FORWARD abc", "FORWARD loss", "BACKWARD b"),
        computed(travel));
    assertAsFromScratch(travel, travel(other, RevisionCase::request));
  }

  @Test
  void steppingOnAfterAnEditTakesOverWhatWasComputedAhead() {
    TimeTravel travel = travel(branches(2), RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    travel.seek(1, 1);
    travel.carryOut(travel.plan(edited(branches(4), RevisionCase::request)));
    travel.seek(1, Integer.MAX_VALUE);
    assertFalse(computed(travel).contains("FORWARD right"));
    assertAsFromScratch(travel, travel(branches(4), RevisionCase::request));
  }

  @Test
  void anotherWidthConcernsEverythingOfItsShape() {
    TimeTravel travel = travel(widening(1), RevisionCase::request);
    travel.seek(1, Integer.MAX_VALUE);
    for (int units : List.of(2, 5, 3, 1, 2)) {
      travel.carryOut(travel.plan(edited(widening(units), RevisionCase::request)));
      assertEquals(
          List.of("FORWARD h", "FORWARD loss", "BACKWARD loss", "BACKWARD h"), computed(travel));
      assertAsFromScratch(travel, travel(widening(units), RevisionCase::request));
    }
  }

  private static Graph widening(long units) {
    return Graph.builder("widening")
        .node(Lecture.input("x", 3))
        .node(Node.of("h", "Dense", "x").with(Dense.UNITS, units))
        .node(Node.of("loss", "ReduceSum", "h").with(ReduceSum.KEEPDIMS, false))
        .output("loss")
        .build();
  }
}
