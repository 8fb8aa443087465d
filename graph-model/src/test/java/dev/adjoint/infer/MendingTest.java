// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.Fixes;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingTest {

  private static final Node PRODUCT = Node.of("y", "MatMul", "x", "W");

  private static List<Mend> mends(Inference inference, String node) {
    return Mending.of(inference, inference.diagnostics(node).getFirst());
  }

  @Test
  void whatWorksComesFirstAndSaysWhatItGives() {
    List<Mend> mends = mends(infer(input("x", 64, 784), weight("W", 128, 10), PRODUCT), "y");

    assertEquals("Change W to 784×10", mends.getFirst().fix().label());
    assertEquals("y becomes 64×10 f32", mends.getFirst().outcome().english());
    assertTrue(mends.getFirst().works());
    assertEquals(
        List.of("Insert Transpose on B: gives 10×128, still no match"),
        mends.stream()
            .filter(mend -> !mend.works())
            .map(mend -> mend.fix().label() + ": " + mend.outcome().english())
            .toList());
    assertFalse(mends.getLast().works());
  }

  @Test
  void everyMendThatIsSaidToWorkDoes() {
    Inference inference =
        infer(input("x", "N", 28, 28), weight("W", 784, 10), PRODUCT, Node.of("z", "Relu", "y"));
    List<Mend> mends = mends(inference, "y");
    assertTrue(mends.size() >= 2, mends.toString());
    for (Mend mend : mends) {
      Graph mended = Fixes.toEdit(mend.fix(), inference.graph()).apply(inference.graph());
      boolean clashes =
          inference.update(mended).diagnostics("y").stream()
              .anyMatch(found -> found.code().equals("MatMul.C2"));
      assertEquals(mend.works(), !clashes, mend.toString());
    }
  }

  @Test
  void mendThatBreaksAnotherNodeIsNone() {
    Inference inference =
        infer(
            input("x", 64, 784),
            input("u", 64, 128),
            weight("W", 128, 10),
            Node.of("v", "MatMul", "u", "W"),
            PRODUCT);
    Mend change =
        mends(inference, "y").stream()
            .filter(mend -> mend.fix().label().startsWith("Change W"))
            .findFirst()
            .orElseThrow();
    assertFalse(change.works());
    assertFalse(
        Mending.checked(inference, inference.diagnostics("y").getFirst())
            .fixes()
            .contains(change.fix()));
    assertTrue(
        change.outcome().english().startsWith("breaks v: inner dimensions"),
        change.outcome().english());
  }

  @Test
  void warningsHaveNothingToMend() {
    Inference inference = infer(input("x", 2), Node.of("r", "Relu", "x"));
    for (Diagnostic found : inference.diagnostics()) {
      assertEquals(List.of(), Mending.of(inference, found));
    }
  }
}
