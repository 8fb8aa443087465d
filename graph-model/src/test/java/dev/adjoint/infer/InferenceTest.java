// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.codes;
import static dev.adjoint.infer.Graphs.constant;
import static dev.adjoint.infer.Graphs.graph;
import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.type;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceTest {

  @Test
  void typesFlowFromSourcesToResults() {
    Inference inference =
        infer(
            Node.of("y", "Add", "h", "b"),
            Node.of("h", "MatMul", "x", "W"),
            input("x", "N", 784),
            weight("W", 784, 10),
            weight("b", 10));

    assertEquals("N×784 f32", type(inference, "x"));
    assertEquals("N×10 f32", type(inference, "y"));
    assertEquals(List.of(), inference.diagnostics());
  }

  @Test
  void aConstantIsKnownToShapeRules() {
    Inference inference =
        infer(
            input("x", 6, 4),
            constant("to", Tensor.vector(3, 8)),
            Node.of("y", "Reshape", "x", "to"));

    assertEquals("3×8 f32", type(inference, "y"));
    assertTrue(inference.constant(PortRef.of("to")).isPresent());
    assertTrue(inference.constant(PortRef.of("x")).isEmpty());
  }

  @Test
  void anErrorIsSaidOnceAndNotAgainDownstream() {
    Inference inference =
        infer(
            input("x", 64, 784),
            weight("W", 128, 10),
            Node.of("h", "MatMul", "x", "W"),
            Node.of("a", "Relu", "h"),
            Node.of("y", "Add", "a", "a"));

    assertEquals(List.of("MatMul.C2"), codes(inference));
    assertEquals("none", type(inference, "y"));
    Diagnostic error = inference.diagnostics("h").getFirst();
    assertEquals("B", error.port().orElseThrow());
    assertTrue(error.expected().contains("784") && error.actual().contains("128"), error.line());
  }

  @Test
  void anUnrankedInputGivesAnUnrankedResultOfTheRightElementType() {
    Node x = Node.of("x", "Input").with(Input.SHAPE, Shape.UNRANKED);
    Inference inference = infer(x, weight("W", 4, 4), Node.of("y", "MatMul", "x", "W"));

    assertEquals("? f32", type(inference, "y"));
    assertFalse(inference.hasErrors());
  }

  @Test
  void anUnknownOpIsNamedWithTheNearestOneThereIs() {
    Inference inference =
        infer(input("x", 2), Node.of("y", "ReLu6", "x"), Node.of("z", "relu", "x"));

    assertEquals(List.of("graph.unknown-op", "graph.unknown-op"), codes(inference));
    assertTrue(inference.diagnostics("z").getFirst().expected().startsWith("Relu"));
  }

  @Test
  void aMissingInputIsNamedByItsPort() {
    Diagnostic missing = infer(input("x", 2), Node.of("y", "Add", "x")).diagnostics().getFirst();

    assertEquals("graph.missing-input", missing.code());
    assertEquals("B", missing.port().orElseThrow());
  }

  @Test
  void aVariadicInputNeedsItsMinimumAndHasNoGaps() {
    assertEquals(
        List.of("graph.missing-input"),
        codes(infer(Node.of("y", "Concat").with("axis", new AttributeValue.Int(0)))));
    Inference gap =
        infer(
            input("x", 2),
            Node.of("y", "Concat", "x", "", "x").with("axis", new AttributeValue.Int(0)));
    assertEquals(List.of("graph.missing-input"), codes(gap));
    assertTrue(gap.diagnostics().getFirst().port().orElseThrow().endsWith("[1]"));
  }

  @Test
  void aWireFromNowhereAndAWireTooManyCanBeTakenOff() {
    Inference inference =
        infer(input("x", 2), Node.of("y", "Relu", "gone"), Node.of("z", "Relu", "x", "x"));

    assertEquals(List.of("graph.dangling-wire", "graph.too-many-inputs"), codes(inference));
    assertEquals(List.of("Disconnect X"), Graphs.fixes(inference, "y"));
    assertEquals(1, Graphs.fixes(inference, "z").size());
    assertEquals(
        List.of("graph.dangling-wire"), codes(infer(input("x", 2), Node.of("y", "Relu", "x:3"))));
  }

  @Test
  void attributesAreCheckedForPresenceKindAndRange() {
    Node dense = Node.of("y", "Dense", "x");
    AttributeValue zero = new AttributeValue.Int(0);
    AttributeValue word = new AttributeValue.Text("many");

    assertEquals(List.of("attribute.missing"), codes(infer(input("x", 2, 3), dense)));
    assertEquals(
        List.of("attribute.invalid"), codes(infer(input("x", 2, 3), dense.with("units", zero))));
    assertEquals(
        List.of("attribute.invalid"), codes(infer(input("x", 2, 3), dense.with("units", word))));
  }

  @Test
  void anUnknownAttributeIsAWarning() {
    Inference inference =
        infer(input("x", 2), Node.of("y", "Relu", "x").with("speed", new AttributeValue.Int(3)));

    assertEquals(List.of("attribute.unknown"), codes(inference));
    assertFalse(inference.hasErrors());
    assertEquals("2 f32", type(inference, "y"));
  }

  @Test
  void elementTypesThatDifferOrAreNotTakenAreErrors() {
    Inference mismatch =
        infer(input("a", 2), input(DType.FLOAT64, "b", 2), Node.of("y", "Add", "a", "b"));
    Diagnostic error = mismatch.diagnostics().getFirst();
    assertEquals("type.mismatch", error.code());
    assertEquals("float32", error.expected());
    assertEquals("float64", error.actual());

    Inference unsupported = infer(input(DType.BOOL, "a", 2), Node.of("y", "Sigmoid", "a"));
    assertEquals(List.of("type.unsupported"), codes(unsupported));
  }

  @Test
  void sizesBeyondCountingAreAnErrorAndBeyondMachinesAWarning() {
    long huge = 1L << 40;
    Inference overflow =
        infer(
            Node.of("x", "Input").with(Input.SHAPE, Shape.of(huge, huge)),
            Node.of("y", "Relu", "x"));
    assertEquals(List.of("shape.overflow"), codes(overflow));
    assertTrue(overflow.diagnostics().getFirst().actual().contains("1099511627776×1099511627776"));

    Inference absurd = infer(Node.of("x", "Input").with(Input.SHAPE, Shape.of(huge)));
    assertEquals(List.of("memory.absurd"), codes(absurd));
    assertTrue(absurd.diagnostics().getFirst().problem().contains("needs 4.4 TB"));
    assertFalse(absurd.hasErrors());
  }

  @Test
  void aRuleThatFailsBecomesADiagnosticThatNamesTheOp() {
    OpDef broken =
        OpDef.named("Broken")
            .category(Category.MATH)
            .output("y", DType.FLOAT32)
            .shape(
                in -> {
                  throw new IllegalStateException("off by one");
                })
            .notDifferentiable("a test")
            .build();
    Inference inference =
        Inference.of(graph(Node.of("y", "Broken")), OpCatalog.of(List.of(broken)));

    assertEquals(List.of("internal"), codes(inference));
    assertTrue(inference.diagnostics().getFirst().problem().contains("Broken"));
    assertTrue(inference.diagnostics().getFirst().problem().contains("off by one"));
  }

  @Test
  void outputsMustExistAndAppearOnce() {
    Graph graph =
        graph(input("x", 2)).toBuilder().output("x").output("x").output("y").output("x:1").build();

    assertEquals(
        List.of("graph.duplicate-output", "graph.dangling-output", "graph.dangling-output"),
        codes(Inference.of(graph, StandardOps.CATALOG)));
  }

  @Test
  void aResultThatNobodyTakesIsAWarningOnceOutputsAreListed() {
    Graph open = graph(input("x", 2), Node.of("a", "Relu", "x"), Node.of("b", "Relu", "x"));
    assertEquals(List.of(), codes(Inference.of(open, StandardOps.CATALOG)));

    Graph listed = open.toBuilder().output("a").build();
    Inference inference = Inference.of(listed, StandardOps.CATALOG);
    assertEquals(List.of("graph.unused"), codes(inference));
    assertEquals("b", inference.diagnostics().getFirst().node().orElseThrow());
  }

  @Test
  void aChainOfTwentyThousandNodesIsNothingSpecial() {
    List<Node> nodes = new ArrayList<>(List.of(input("n0", 8, 8)));
    for (int i = 1; i < 20_000; i++) {
      nodes.add(Node.of("n" + i, "Relu", "n" + (i - 1)));
    }
    Graph graph = Graph.builder("chain").nodes(nodes).build();
    long start = Graphs.busy();
    Inference inference = Inference.of(graph, StandardOps.CATALOG);
    double seconds = (Graphs.busy() - start) / 1e9;

    assertEquals("8×8 f32", type(inference, "n19999"));
    assertTrue(seconds < 1, "took " + seconds + " s of processor time");
  }
}
