// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.fixes;
import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.Fixes;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalsTest {

  private static final Node PRODUCT = Node.of("y", "MatMul", "x", "W");

  @Test
  void aWeightThatIsTooSmallIsDeclaredToFit() {
    Inference inference = infer(input("x", "N", 784), weight("W", 128, 10), PRODUCT);

    assertEquals(
        List.of("Change W to 784×10", "Insert Dense 784 → 128", "Disconnect B"),
        fixes(inference, "y"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aMatrixThatLiesTheWrongWayIsTransposed() {
    Inference inference = infer(input("x", "N", 784), input("W", 10, 784), PRODUCT);

    assertTrue(fixes(inference, "y").contains("Insert Transpose on B"));
    assertEquals("Disconnect B", fixes(inference, "y").getLast());
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void transposingABatchSwapsTheLastTwoAxesOnly() {
    Inference inference = infer(input("x", 5, 3, 4), input("W", 5, 7, 4), PRODUCT);

    assertTrue(fixes(inference, "y").contains("Insert Transpose on B"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void picturesThatMeetAMatrixAreFlattened() {
    Inference inference = infer(input("x", "N", 28, 28), weight("W", 784, 10), PRODUCT);

    assertTrue(fixes(inference, "y").contains("Insert Flatten on A"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aSymbolThatMightHappenToFitIsNoReasonForAProposal() {
    Inference inference =
        infer(input("x", "N", 784), weight("U", 128, 10), Node.of("W", "Relu", "U"), PRODUCT);

    assertEquals(List.of("Insert Dense 784 → 128", "Disconnect B"), fixes(inference, "y"));
  }

  @Test
  void anAxisThatIsMissingOrTooManyIsPutInOrTakenOut() {
    Inference few = infer(input("x", 64, 10), input("b", 64), Node.of("y", "Add", "x", "b"));
    assertTrue(fixes(few, "y").contains("Unsqueeze B to 64×1"), fixes(few, "y").toString());
    assertEveryFixRemovesItsError(few);
    Inference many =
        infer(input("p", 64, 1), input("t", 64), Node.of("y", "MeanSquaredError", "p", "t"));
    assertEquals("Unsqueeze target to 64×1", fixes(many, "y").getFirst());
    assertEveryFixRemovesItsError(many);
  }

  @Test
  void asManyElementsAreGivenTheShapeThatIsNeeded() {
    Inference flat = infer(input("x", 64, 10), input("b", 640), Node.of("y", "Add", "x", "b"));
    assertTrue(fixes(flat, "y").contains("Reshape B to 64×10"), fixes(flat, "y").toString());
    assertEveryFixRemovesItsError(flat);
    Inference rows = infer(input("x", 8, 28, 28), weight("W", 784, 10), PRODUCT);
    assertTrue(fixes(rows, "y").contains("Reshape A to 8×784"), fixes(rows, "y").toString());
    assertEveryFixRemovesItsError(rows);
  }

  @Test
  void rowsOfTheWrongLengthGoThroughALayer() {
    Inference inference = infer(input("x", 64, 784), weight("W", 128, 10), PRODUCT);
    assertTrue(fixes(inference, "y").contains("Insert Dense 784 → 128"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aBiasThatDoesNotBroadcastIsDeclaredToFit() {
    Inference inference = infer(input("x", "N", 10), weight("b", 5), Node.of("y", "Add", "x", "b"));

    assertTrue(fixes(inference, "y").contains("Change b to 10"), fixes(inference, "y").toString());
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void anElementTypeThatDiffersIsCast() {
    Inference inference =
        infer(input("a", 2), input(DType.INT64, "b", 2), Node.of("y", "Add", "a", "b"));

    assertEquals(List.of("Cast B to float32", "Disconnect B"), fixes(inference, "y"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void anElementTypeThatIsNotTakenIsCast() {
    Inference inference = infer(input(DType.BOOL, "a", 2), Node.of("y", "Sigmoid", "a"));

    assertEquals("Cast X to float32", fixes(inference, "y").getFirst());
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aValueOutOfRangeIsSetToTheEndOfTheRange() {
    Inference inference =
        infer(
            input("x", 2, 3), Node.of("y", "Dense", "x").with("units", new AttributeValue.Int(0)));

    assertEquals(List.of("Set units to 1"), fixes(inference, "y"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aMisspeltChoiceIsCorrected() {
    Inference inference =
        infer(
            input("x", 2, 3),
            Node.of("y", "Dense", "x")
                .with("units", new AttributeValue.Int(4))
                .with("activation", new AttributeValue.Text("rellu")));

    assertEquals(List.of("Set activation to relu"), fixes(inference, "y"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void anAxisThatDoesNotExistIsSetToTheNearestThatDoes() {
    Inference inference =
        infer(
            input("x", 2, 3), Node.of("y", "Softmax", "x").with("axis", new AttributeValue.Int(4)));

    assertEquals(List.of("Set axis to 1"), fixes(inference, "y"));
    assertEveryFixRemovesItsError(inference);
  }

  @Test
  void aChangeAtTheSourceIsSeenByAProposalEvenWhenItsTypeStays() {
    Node u = weight("W", 128, 10);
    Inference before = infer(input("x", "N", 784), u, PRODUCT);
    Node literal =
        u.with("seed", new AttributeValue.Int(1)).with("trainable", new AttributeValue.Int(0));
    Graph changed = before.graph().toBuilder().node(literal).build();

    assertEquals(
        Inference.of(changed, StandardOps.CATALOG).diagnostics(),
        before.update(changed).diagnostics());
  }

  /// Applies each proposal in turn: the error it belongs to must be gone.
  private static void assertEveryFixRemovesItsError(Inference inference) {
    for (Diagnostic error : inference.diagnostics()) {
      for (Fix fix : error.fixes()) {
        Graph mended = Fixes.toEdit(fix, inference.graph()).apply(inference.graph());
        List<Diagnostic> left = inference.update(mended).diagnostics();
        assertTrue(
            left.stream().noneMatch(d -> d.code().equals(error.code())),
            () -> fix.label() + " leaves " + left);
        assertTrue(
            fix instanceof Fix.Disconnect || left.isEmpty(), () -> fix.label() + " brings " + left);
      }
    }
  }
}
